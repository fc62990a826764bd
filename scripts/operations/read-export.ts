import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import type { ExportManifest } from './export-tenant.ts';
import type { ExportedRecord } from './join-record.ts';

/** An export whose every file is what its manifest says. */
export interface CheckedExport {
  readonly exportedAt: string;
  readonly manifestSha256: string;
  /** The version of each record in it, by `<kind>/<id>`. */
  readonly sequences: ReadonlyMap<string, number>;
  readonly hasFiles: boolean;
}

const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
};

/**
 * Reads an export back and holds each of its files against its manifest.
 * @throws Error when it is another organisation's, or a file is not what was written.
 */
export const readExport = async (folder: string, organisationId: string): Promise<CheckedExport> => {
  const text = readFileSync(join(folder, 'manifest.json'), 'utf8');
  const manifest = JSON.parse(text) as ExportManifest;
  if (manifest.format !== 'samsyn-export' || manifest.organisationId !== organisationId) {
    throw new Error(`${folder} is an export of ${manifest.organisationId}, not of ${organisationId}.`);
  }
  const sequences = new Map<string, number>();
  for (const { path, sha256 } of manifest.files) {
    if ((await sha256Of(join(folder, path))) !== sha256) {
      throw new Error(`${path} in ${folder} is not what was exported: its checksum differs.`);
    }
    if (!path.startsWith('records/')) continue;
    for await (const line of createInterface({ input: createReadStream(join(folder, path)) })) {
      const { kind, id, sequence } = JSON.parse(line) as ExportedRecord;
      sequences.set(`${kind}/${id}`, sequence);
    }
  }
  return {
    exportedAt: manifest.exportedAt,
    manifestSha256: createHash('sha256').update(text).digest('hex'),
    sequences,
    hasFiles: manifest.files.some(({ path }) => path.startsWith('files/')),
  };
};
