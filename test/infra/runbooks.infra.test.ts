import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { SynthesizedStage } from './synthesized-stage.ts';

let stage: SynthesizedStage;
beforeAll(async () => {
  stage = await SynthesizedStage.of('prod');
});

it('has a runbook for what every alarm says is the matter', () => {
  const runbooks = readFileSync('docs/runbooks/README.md', 'utf8');
  const headings = [...runbooks.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
  const names = stage
    .ofType('AWS::CloudWatch::Alarm')
    .map(([, { Properties }]) => String(Properties.AlarmName));
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !headings.some((heading) => name.endsWith(heading)))).toEqual([]);
});
