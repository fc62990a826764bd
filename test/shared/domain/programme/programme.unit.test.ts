import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftProgramme } from '#shared/domain/programme/decide.ts';
import { ProgrammeDefinition } from '#shared/domain/programme/definition.ts';
import { type Programme, versionInForce } from '#shared/domain/programme/programme.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { aDefinition } from './a-definition.ts';
import { aDraft, anAdopted, decision, ofTheBody, today } from './a-programme.ts';

const draft = (programme?: Programme, definition = aDefinition()) =>
  draftProgramme(programme, { ...ofTheBody, definition }, today);

describe('a programme', () => {
  it('is drafted, adopted by its body, and then followed', () => {
    const programme = anAdopted();
    expect(versionInForce(programme)).toMatchObject({ version: 1, decision, adoptedAt: today.now });
  });

  it('keeps an adopted version untouched whatever is drafted after it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ minLength: 1, maxLength: 20 }), fc.boolean()), { maxLength: 8 }),
        (steps) => {
          const first = anAdopted();
          const version1 = JSON.stringify(first.versions['1']);
          const last = steps.reduce((programme, [title, isAdopted]) => {
            const drafted = aDraft(programme, aDefinition({ title: `Modell ${title}` }));
            return isAdopted ? anAdopted(drafted) : drafted;
          }, first);
          expect(JSON.stringify(last.versions['1'])).toBe(version1);
          const numbers = Object.values(last.versions).map(({ version }) => version);
          expect(new Set(numbers).size).toBe(numbers.length);
        },
      ),
    );
  });

  it('names every list in which an id stands twice', () => {
    const { areas, methods } = aDefinition();
    const doubled = aDefinition({
      areas: [...areas, ...areas.slice(0, 1)],
      methods: [...methods, ...methods],
    });
    const refusal = draft(undefined, doubled) as Refusal;
    expect(refusal.kind).toBe('invalid');
    expect(refusal.violations.map(({ field, received }) => [field, received])).toEqual([
      ['/definition/methods', 'intervju'],
      ['/definition/areas', 'personal'],
    ]);
  });
});

describe('the two real programmes', () => {
  const load = (name: string) =>
    ProgrammeDefinition.parse(JSON.parse(readFileSync(`docs/programmes/${name}.json`, 'utf8')));

  it('have eleven areas over two years, of which three are not judged', () => {
    const { areas, cadence, names } = load('two-year-eleven-areas');
    expect(areas).toHaveLength(11);
    expect(areas.filter(({ role }) => role !== 'judged').map(({ name }) => name)).toEqual([
      'Verksamhetsobservation',
      'Styrkor och svagheter',
      'Registrerade klagomål',
    ]);
    expect(cadence).toMatchObject({
      revisits: [{ after: 'P1Y', countedFrom: 'assessmentCompletion' }],
      nextAssessmentAfter: 'P2Y',
    });
    expect(names.report).toBe('Bedömningsprotokoll');
    expect(draft(undefined, load('two-year-eleven-areas'))).not.toBeInstanceOf(Refusal);
  });

  it('have the board’s criteria and come back every two months while something remains', () => {
    const { areas, cadence } = load('board-criteria-revisit');
    expect(areas.flatMap(({ criteria }) => criteria)).toHaveLength(40);
    expect(cadence).toMatchObject({
      revisits: [{ after: 'P2M', countedFrom: 'planAdoption' }],
      revisitAgainAfter: 'P2M',
    });
    expect(draft(undefined, load('board-criteria-revisit'))).not.toBeInstanceOf(Refusal);
  });

  it('comes back within ten years: further away nobody knows which days are days off', () => {
    const { cadence } = aDefinition();
    const far = aDefinition({
      cadence: {
        ...cadence,
        nextAssessmentAfter: 'P11Y',
        ladder: [{ after: 'P99999999999D', tell: 'owner' }],
      },
    });
    const refused = draft(undefined, far);
    expect(
      refused instanceof Refusal && refused.violations.map(({ rule, field }) => [rule.code, field]),
    ).toEqual([
      ['programme.periodsAreNear', '/definition/cadence/nextAssessmentAfter'],
      ['programme.periodsAreNear', '/definition/cadence/ladder/0/after'],
    ]);
    const near = aDefinition({ cadence: { ...cadence, nextAssessmentAfter: 'P10Y' } });
    expect(draft(undefined, near)).not.toBeInstanceOf(Refusal);
  });
});
