/** One change of the code and what became of it, as far as it is told here. */
export interface Mutant {
  /** Path from the project's root. */
  readonly file: string;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly status: string;
  /** Lines from 1, columns from 0. */
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

const firstLineOf = (text: string, { location: { start, end } }: Mutant): string => {
  const line = text.split('\n')[start.line - 1] ?? '';
  return start.line === end.line ? line.slice(start.column, end.column) : `${line.slice(start.column)} …`;
};

/** A line for each change that no test noticed: where, what stood there and what stood there instead. */
export const survivorsOf = (
  mutants: readonly Mutant[],
  read: (file: string) => string,
): readonly string[] => {
  const places = mutants.filter(({ status }) => unnoticed.has(status));
  const texts = new Map([...new Set(places.map(({ file }) => file))].map((file) => [file, read(file)]));
  return places
    .map((mutant) => {
      const { file, location, mutatorName, replacement, status } = mutant;
      const was = firstLineOf(texts.get(file) ?? '', mutant);
      const uncovered = status === 'NoCoverage' ? ' (no test runs it)' : '';
      const became = replacement.replaceAll(/\s+/g, ' ');
      const place = `${file}:${location.start.line}:${location.start.column + 1}`;
      return { file, location, text: `${place} ${mutatorName}${uncovered}: ${was} → ${became}` };
    })
    .sort((a, b) => a.file.localeCompare(b.file) || a.location.start.line - b.location.start.line)
    .map(({ text }) => text);
};
