import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../..');
const cache = join(root, 'build/local');
const inputs = [
  '{events,functions,shared,infra,scripts/bundling}/**/*.{ts,json,csv}',
  'scripts/bundle.ts',
  'local/assembly/assemble.ts',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'cdk.json',
];
const keptAssemblies = 3;

/**
 * Answers the folder of the synthesized stage `dev`, bundled and synthesized anew only when a source or
 * the lockfile has changed. Two processes may do this at the same time: each works aside and moves into place.
 */
export async function prepareAssembly(): Promise<string> {
  const folder = join(cache, fingerprint());
  if (existsSync(join(folder, 'assembly/manifest.json'))) return join(folder, 'assembly');
  const workFolder = join(cache, `work-${randomUUID()}`);
  mkdirSync(workFolder, { recursive: true });
  try {
    // In a process of its own, so that CDK's hundreds of megabytes go when it is done.
    await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'assemble.ts'), workFolder], {
      cwd: root,
      maxBuffer: 64 * 1024 * 1024,
    });
    moveIntoPlace(workFolder, folder);
  } catch (error) {
    const { stderr, stdout, message } = error as Error & { stderr?: string; stdout?: string };
    throw new Error(`Bundling and synthesizing stage dev failed:\n${stdout ?? ''}${stderr || message}`, {
      cause: error,
    });
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
  forgetOld(folder);
  return join(folder, 'assembly');
}

function fingerprint(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of globSync(inputs, { cwd: root }).sort()) {
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

function moveIntoPlace(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another process was first with the same content.
    if (!existsSync(join(to, 'assembly/manifest.json'))) throw error;
  }
}

function forgetOld(current: string): void {
  const folders = readdirSync(cache)
    .map((name) => join(cache, name))
    .filter((folder) => folder !== current && statSync(folder).isDirectory())
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  const anHourAgo = Date.now() - 3_600_000;
  for (const folder of folders.slice(keptAssemblies)) {
    // A running stack may still read its bundles from there.
    if (statSync(folder).mtimeMs < anHourAgo) rmSync(folder, { recursive: true, force: true });
  }
}
