import { describe, expect, it } from 'vitest';
import { explain } from '../../scripts/mutation/reasons.ts';
import { type Mutant, scoresOf, survivorsOf } from '../../scripts/mutation/scores.ts';
import { passesOf } from '../../scripts/mutation/stryker-options.ts';

const aMutant = (status: string, file = 'shared/domain/plan/ring.ts', line = 1): Mutant => ({
  file,
  status,
  mutatorName: 'StringLiteral',
  replacement: '""',
  location: { start: { line, column: 18 }, end: { line, column: 21 } },
});

describe('what is judged', () => {
  const memory = 'shared/domain/calendar/stockholm.ts';
  const apart = { mutate: [memory], reuse: 1, report: 'out/mutation/stockholm.html' };
  const together = (...mutate: string[]) => ({
    mutate: [...mutate, `!${memory}`],
    reuse: 0,
    report: 'out/mutation/report.html',
  });

  it('is judged in processes of its own where it remembers', () => {
    expect(passesOf([])).toEqual([together('shared/domain/**/*.ts'), apart]);
    expect(passesOf(['plan', 'report/ring.ts'])).toEqual([
      together('shared/domain/plan/**/*.ts', 'shared/domain/report/ring.ts'),
    ]);
    expect(passesOf(['calendar'])).toEqual([together('shared/domain/calendar/**/*.ts'), apart]);
    expect(passesOf(['calendar/stockholm.ts'])).toEqual([apart]);
  });
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
    const first = {
      place: 'shared/domain/plan/ring.ts:1:18',
      change: `plan/ring.ts StringLiteral: 'a' → ""`,
    };
    expect(listed).toEqual([
      { ...first, uncovered: false },
      { ...first, uncovered: true },
      {
        place: 'shared/domain/plan/ring.ts:3:18',
        change: `plan/ring.ts StringLiteral: 'b' → ""`,
        uncovered: true,
      },
    ]);
  });

  it('ask for a reason for each, and for each reason its change', () => {
    const survivors = survivorsOf(mutants, () => "export const x = 'a';");
    const reasons = { 'Nobody reads it.': [`plan/ring.ts StringLiteral: 'a' → ""`] };
    expect(explain(survivors, [reasons])).toEqual({ unexplained: [], explained: 2, outdated: [] });
    expect(explain(survivors, [])).toEqual({ unexplained: survivors, explained: 0, outdated: [] });
    expect(explain([], [reasons]).outdated).toEqual([`plan/ring.ts StringLiteral: 'a' → ""`]);
  });
});
