/** One change of the code and what became of it, as far as it is told here. */
export interface Mutant {
  /** Path from the project's root. */
  readonly file: string;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly status: string;
  /** Lines and columns from 1. */
  readonly location: {
    readonly start: { readonly line: number; readonly column: number };
    readonly end: { readonly line: number; readonly column: number };
  };
}

/** Of one folder of the domain, or of all of it. */
export interface MutationScore {
  readonly name: string;
  /** Noticed by a test, by an endless loop or by an error. */
  readonly killed: number;
  readonly survived: number;
  /** No test runs the code at all. */
  readonly uncovered: number;
  /** Not judged. */
  readonly ignored: number;
  /** Killed of all that were judged, from 0 to 1. */
  readonly score: number;
}

const unnoticed = new Set(['Survived', 'NoCoverage']);
const unjudged = new Set(['Ignored', 'CompileError', 'RuntimeError', 'Pending']);

const scoreOf = (name: string, mutants: readonly Mutant[]): MutationScore => {
  const count = (isOne: (status: string) => boolean) => mutants.filter(({ status }) => isOne(status)).length;
  const ignored = count((status) => unjudged.has(status));
  const survived = count((status) => status === 'Survived');
  const uncovered = count((status) => status === 'NoCoverage');
  const judged = mutants.length - ignored;
  const killed = judged - survived - uncovered;
  return { name, killed, survived, uncovered, ignored, score: judged === 0 ? 1 : killed / judged };
};

const folderOf = ({ file }: Mutant): string => {
  const [, , folder = '', ...rest] = file.split('/');
  return rest.length === 0 ? '(shared)' : folder;
};

/** A score for each folder of the domain in alphabetical order, the whole last. */
export const scoresOf = (mutants: readonly Mutant[]): readonly MutationScore[] => [
  ...[...Map.groupBy(mutants, folderOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, ofFolder]) => scoreOf(name, ofFolder)),
  scoreOf('all', mutants),
];

/** A change that no test noticed. */
export interface Survivor {
  /** `shared/domain/plan/ring.ts:57:4`; lines and columns from 1. */
  readonly place: string;
  /** Where in the domain, the kind of change, what stood there and what stood there instead; the same wherever its line has moved to. */
  readonly change: string;
  /** No test runs the code at all. */
  readonly uncovered: boolean;
}

const firstLineOf = (text: string, { location: { start, end } }: Mutant): string => {
  const line = text.split('\n')[start.line - 1] ?? '';
  const first = start.column - 1;
  return start.line === end.line ? line.slice(first, end.column - 1) : `${line.slice(first)} …`;
};

/** The changes that no test noticed, in the order of the code. */
export const survivorsOf = (
  mutants: readonly Mutant[],
  read: (file: string) => string,
): readonly Survivor[] => {
  const places = mutants.filter(({ status }) => unnoticed.has(status));
  const texts = new Map([...new Set(places.map(({ file }) => file))].map((file) => [file, read(file)]));
  return places
    .toSorted((a, b) => a.file.localeCompare(b.file) || a.location.start.line - b.location.start.line)
    .map((mutant) => {
      const { file, location, mutatorName, replacement, status } = mutant;
      const was = firstLineOf(texts.get(file) ?? '', mutant);
      const became = replacement.replaceAll(/\s+/g, ' ');
      return {
        place: `${file}:${location.start.line}:${location.start.column}`,
        change: `${file.replace('shared/domain/', '')} ${mutatorName}: ${was} → ${became}`,
        uncovered: status === 'NoCoverage',
      };
    });
};
