import { basename, dirname } from 'node:path';
import type { Metafile } from 'esbuild';

/** How large one function's bundle is, and how large it may be. */
export interface BundleSize {
  /** `<noun>/<verb-noun>`. */
  readonly name: string;
  /** What a cold start reads. */
  readonly sizeBytes: number;
  /** What is read when it is first needed, and perhaps never. */
  readonly laterBytes: number;
  readonly budgetBytes: number;
  /** The AWS SDK clients in it, such as `dynamodb`. */
  readonly clients: readonly string[];
}

/** Cold starts grow with the bundle: what each client may bring it to. */
const budgets = [
  { client: 's3', budgetBytes: 420_000 },
  { client: 'sesv2', budgetBytes: 320_000 },
] as const;
const baseBudgetBytes = 260_000;

/** Reads the sizes and clients of every bundle out of esbuild's metafile, largest first. */
export function bundleSizes({ outputs }: Metafile): BundleSize[] {
  const imported = (path: string, kind: string) =>
    (outputs[path]?.imports ?? []).filter((item) => item.kind === kind).map((item) => item.path);
  const loadedWith = (path: string): string[] => [
    path,
    ...imported(path, 'import-statement').flatMap(loadedWith),
  ];
  const bytesOf = (paths: Iterable<string>) =>
    [...paths].reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0);

  return Object.entries(outputs)
    .filter(([, { entryPoint }]) => entryPoint?.endsWith('handler.ts'))
    .map(([path]) => {
      const folder = dirname(path);
      const name = `${basename(dirname(folder))}/${basename(folder)}`;
      const atStart = new Set(loadedWith(path));
      const later = new Set(
        [...atStart]
          .flatMap((file) => imported(file, 'dynamic-import'))
          .flatMap(loadedWith)
          .filter((file) => !atStart.has(file)),
      );
      const clients = clientsIn(
        [...atStart, ...later].flatMap((file) => Object.keys(outputs[file]?.inputs ?? {})),
      );
      const budgetBytes =
        budgets.find(({ client }) => clients.includes(client))?.budgetBytes ?? baseBudgetBytes;
      return { name, sizeBytes: bytesOf(atStart), laterBytes: bytesOf(later), budgetBytes, clients };
    })
    .toSorted((a, b) => b.sizeBytes - a.sizeBytes);
}

function clientsIn(inputs: readonly string[]): string[] {
  const clients = inputs.flatMap((input) => input.match(/@aws-sdk\/client-([^/]+)\//)?.[1] ?? []);
  return [...new Set(clients)].toSorted();
}
