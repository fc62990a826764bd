import type { LocalId } from '#events/identifiers.ts';

interface AnyLine {
  readonly lineId: LocalId;
  readonly areaId: LocalId;
}

/**
 * Lines in the order people read them, kept by the programme's area: an area is stored as one item, so that a
 * plan with hundreds of lines still fits in one transaction of at most 100 items.
 */
export interface LinesOfArea<Line extends AnyLine> {
  readonly areaName: string;
  readonly lines: readonly Line[];
}

export type LinesByArea<Line extends AnyLine> = Readonly<Record<string, LinesOfArea<Line>>>;

/** Every line, area by area. */
export const linesOf = <Line extends AnyLine>({
  areas,
}: {
  readonly areas: LinesByArea<Line>;
}): readonly Line[] => Object.values(areas).flatMap(({ lines }) => lines);

/** The line of that id; undefined when there is none. */
export const findLine = <Line extends AnyLine>(
  holder: { readonly areas: LinesByArea<Line> },
  lineId: LocalId,
): Line | undefined => linesOf(holder).find((line) => line.lineId === lineId);

/** Every line changed by a function; areas where none changed stay the same. */
export const mapLines = <Line extends AnyLine>(
  areas: LinesByArea<Line>,
  change: (line: Line) => Line,
): Record<string, { areaName: string; lines: Line[] }> =>
  Object.fromEntries(
    Object.entries(areas).map(([areaId, { areaName, lines }]) => [
      areaId,
      { areaName, lines: lines.map(change) },
    ]),
  );

/** The areas with one line put in the place of the one with its id. */
export const withLine = <Line extends AnyLine>(areas: LinesByArea<Line>, changed: NoInfer<Line>) =>
  mapLines(areas, (line) => (line.lineId === changed.lineId ? changed : line));
