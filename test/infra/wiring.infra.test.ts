import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { type Resource, SynthesizedStage } from './synthesized-stage.ts';

const functionsDir = resolve(import.meta.dirname, '../../functions');

let stage: SynthesizedStage;

beforeAll(async () => {
  stage = await SynthesizedStage.of('dev');
});

/** Each function that is written, with the source of its wiring. */
const wired = (): { name: string; resource: Resource; source: string }[] =>
  [...stage.functions()].flatMap(([name, resource]) => {
    const file = join(functionsDir, name, 'handler.ts');
    return existsSync(file) ? [{ name, resource, source: readFileSync(file, 'utf8') }] : [];
  });

it('gives every function the environment that it asks for', () => {
  const missing = wired().flatMap(({ name, resource, source }) =>
    [...source.matchAll(/environment\('(\w+)'\)/g)]
      .map(([, variable = '']) => variable)
      .filter((variable) => !(variable in resource.Properties.Environment.Variables))
      .map((variable) => `${name}: ${variable}`),
  );
  expect(missing).toEqual([]);
});

it('sends every reaction the events that it takes up, and no other', () => {
  for (const { name, source } of wired()) {
    const [, list] = source.match(/\bon: \[([\s\w,]+)\]/) ?? [];
    const [, declaredName] = source.match(/\bname: '([\w/-]+)'/) ?? [];
    if (list === undefined) continue;
    const takenUp = list.split(',').flatMap((event) => event.trim() || []);
    expect({ name, events: eventsFor(name).toSorted() }).toEqual({
      name: declaredName,
      events: takenUp.toSorted(),
    });
  }
});

/** The detail types of the rule that starts this function. */
function eventsFor(name: string): string[] {
  const rule = stage
    .ofType('AWS::Events::Rule')
    .map(([, { Properties }]) => Properties)
    .find(({ Description }) => Description === `Starts ${name}`);
  return rule?.EventPattern['detail-type'] ?? [];
}
