import { describe, expect, it } from 'vitest';
import { type Mutant, scoresOf, survivorsOf } from '../../scripts/mutation/scores.ts';

const aMutant = (status: string, file = 'shared/domain/plan/ring.ts', line = 1): Mutant => ({
  file,
  status,
  mutatorName: 'StringLiteral',
  replacement: '""',
  location: { start: { line, column: 15 }, end: { line, column: 18 } },
});

describe('the scores of mutation testing', () => {
  const mutants = [
    ...['Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored'].map((status) => aMutant(status)),
    aMutant('Killed', 'shared/domain/text.ts'),
  ];

  it('count what was noticed of what was judged, by folder and in all', () => {
    const [shared, plan, all, ...others] = scoresOf(mutants);
    expect(others).toEqual([]);
    expect(shared).toMatchObject({ name: '(shared)', killed: 1, score: 1 });
    expect(plan).toEqual({ name: 'plan', killed: 2, survived: 1, uncovered: 1, ignored: 1, score: 0.5 });
    expect(all).toMatchObject({ name: 'all', killed: 3, survived: 1, uncovered: 1, score: 0.6 });
  });

  it('list what nobody noticed by place, with what stood there', () => {
    const text = "export const x = 'a';\n// two\nexport const y = 'b';\n";
    const read = (file: string) => (file.endsWith('ring.ts') ? text : '');
    const listed = survivorsOf([aMutant('NoCoverage', undefined, 3), ...mutants], read);
    expect(listed).toEqual([
      `shared/domain/plan/ring.ts:1:16 StringLiteral: = ' → ""`,
      `shared/domain/plan/ring.ts:1:16 StringLiteral (no test runs it): = ' → ""`,
      `shared/domain/plan/ring.ts:3:16 StringLiteral (no test runs it): = ' → ""`,
    ]);
  });
});
