// A registry mirror may hold only its own platform's packages; `npm install` then leaves the other platforms'
// optional packages out of the lockfile, and `npm ci` refuses it everywhere. This writes the missing entries:
// os, cpu and libc follow from the package's name, and where it is not installed nothing else is needed.
import { readFileSync, writeFileSync } from 'node:fs';

interface Entry {
  version?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x'];

/** `@oxlint/binding-linux-arm64-musl` → linux, arm64, musl. */
const platformOf = (name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> | undefined => {
  const words = name.split(/[/-]/);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (os === undefined || cpu === undefined) return undefined;
  const last = words.at(-1) ?? '';
  const libc = /musl/.test(last) ? ['musl'] : /gnu/.test(last) ? ['glibc'] : undefined;
  return { os: [os], cpu: [cpu], ...(os === 'linux' && libc && { libc }) };
};

const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Entry> };
let added = 0;
for (const entry of Object.values({ ...lock.packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`;
    const platform = platformOf(name);
    if (lock.packages[path] !== undefined || platform === undefined) continue;
    lock.packages[path] = { version, ...platform, optional: true };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`);
console.log(`${added} entries for other platforms added to ${file}`);
