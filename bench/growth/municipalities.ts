import { readFileSync } from 'node:fs';

/** A municipality and how many people live there (Statistics Sweden: see the README beside the file). */
export interface Municipality {
  readonly code: string;
  readonly name: string;
  readonly population: number;
}

/** The real 290, largest first. */
export const municipalities = (): readonly Municipality[] =>
  readFileSync(new URL('./municipalities.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [code = '', name = '', , population = '0'] = line.split(',');
      return { code, name, population: Number(population) };
    })
    .sort((a, b) => b.population - a.population);

/**
 * So many units over the municipalities by population: each gets its whole share, what is left goes to the largest
 * remainders, and nobody who has none is listed.
 */
export const spreadUnits = (units: number): { readonly code: string; readonly units: number }[] => {
  const all = municipalities();
  const people = all.reduce((sum, { population }) => sum + population, 0);
  const exact = all.map(({ code, population }) => ({ code, share: (units * population) / people }));
  const left = units - exact.reduce((sum, { share }) => sum + Math.floor(share), 0);
  const luckiest = new Set(
    exact
      .toSorted((a, b) => (b.share % 1) - (a.share % 1))
      .slice(0, left)
      .map(({ code }) => code),
  );
  return exact
    .map(({ code, share }) => ({ code, units: Math.floor(share) + (luckiest.has(code) ? 1 : 0) }))
    .filter((one) => one.units > 0);
};
