import { basename, dirname } from 'node:path';
import type { Metafile } from 'esbuild';

/** How large one function's bundle is, and how large it may be. */
export interface BundleSize {
  /** `<noun>/<verb-noun>`. */
  readonly name: string;
  readonly sizeBytes: number;
  readonly budgetBytes: number;
  /** Why its budget is larger than its clients explain. */
  readonly allowance: string | undefined;
  /** The AWS SDK clients in it, such as `dynamodb`. */
  readonly clients: readonly string[];
}

/** Cold starts grow with the bundle: what each client may bring it to. */
const budgets = [
  { client: 's3', budgetBytes: 420_000 },
  { client: 'sesv2', budgetBytes: 320_000 },
] as const;
const baseBudgetBytes = 260_000;

/** A library that its function can't do without, and what it may add. */
const allowances: Readonly<Record<string, { readonly bytes: number; readonly reason: string }>> = {
  'organisation/accept-import': {
    bytes: 105_000,
    reason: 'reads CSV (31 kB) and Excel (75 kB); it runs a few times a year',
  },
};

/** Reads the sizes and clients of every bundle out of esbuild's metafile, largest first. */
export function bundleSizes({ outputs }: Metafile): BundleSize[] {
  return Object.entries(outputs)
    .filter(([, { entryPoint }]) => entryPoint)
    .map(([path, { bytes, inputs }]) => {
      const folder = dirname(path);
      const name = `${basename(dirname(folder))}/${basename(folder)}`;
      const clients = clientsIn(Object.keys(inputs));
      const budget = budgets.find(({ client }) => clients.includes(client))?.budgetBytes ?? baseBudgetBytes;
      const { bytes: extraBytes = 0, reason: allowance } = allowances[name] ?? {};
      return { name, sizeBytes: bytes, budgetBytes: budget + extraBytes, allowance, clients };
    })
    .toSorted((a, b) => b.sizeBytes - a.sizeBytes);
}

function clientsIn(inputs: readonly string[]): string[] {
  const clients = inputs.flatMap((input) => input.match(/@aws-sdk\/client-([^/]+)\//)?.[1] ?? []);
  return [...new Set(clients)].toSorted();
}
