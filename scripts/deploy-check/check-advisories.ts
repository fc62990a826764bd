import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** A weakness that is known of a package in the lockfile. */
export interface Advisory {
  readonly package: string;
  readonly range: string;
  readonly severity: string;
  readonly title: string;
  readonly url: string;
}

/** What the registry said of all packages, those for development among them; or why it said nothing. */
export type AdvisoryAnswer =
  | { readonly advisories: readonly Advisory[]; readonly packages: number }
  | { readonly unanswered: string };

/** What `npm audit --json` prints, as far as it is read here. */
interface Audit {
  readonly vulnerabilities?: Readonly<
    Record<
      string,
      { readonly via: readonly (string | (Omit<Advisory, 'package'> & { readonly name: string }))[] }
    >
  >;
  readonly metadata?: { readonly dependencies?: { readonly total?: number } };
  readonly message?: string;
  readonly error?: { readonly code?: string; readonly summary?: string };
}

const timeoutMilliseconds = 10_000;

async function audit(folder: string, registry: string | undefined): Promise<string> {
  const include = ['prod', 'dev', 'optional', 'peer'].map((kind) => `--include=${kind}`);
  const patience = ['--fetch-retries=0', `--fetch-timeout=${timeoutMilliseconds}`];
  const where = registry === undefined ? [] : [`--registry=${registry}`];
  const child = spawn('npm', ['audit', '--json', ...include, ...patience, ...where], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const ended = new Promise<void>((done, fail) => child.once('error', fail).once('close', () => done()));
  const [printed] = await Promise.all([text(child.stdout), ended]);
  return printed;
}

/**
 * Asks npm's registry for advisories on every package of a folder's lockfile. A registry that does not answer the
 * question (a mirror, no network) is no finding.
 */
export async function checkAdvisories({
  folder,
  registry,
}: {
  folder: string;
  registry?: string | undefined;
}): Promise<AdvisoryAnswer> {
  const printed = await audit(folder, registry);
  let answer: Audit;
  try {
    answer = JSON.parse(printed) as Audit;
  } catch {
    return { unanswered: 'npm printed nothing that can be read' };
  }
  const { vulnerabilities, metadata, message, error } = answer;
  if (vulnerabilities === undefined) {
    const why = [message, error?.summary, error?.code].find(Boolean);
    return { unanswered: why ?? 'npm has no report' };
  }
  const known = new Map<string, Advisory>();
  for (const { via } of Object.values(vulnerabilities)) {
    for (const cause of via) {
      if (typeof cause === 'string') continue;
      const { name, range, severity, title, url } = cause;
      known.set(`${name} ${url}`, { package: name, range, severity, title, url });
    }
  }
  return { advisories: [...known.values()], packages: metadata?.dependencies?.total ?? 0 };
}

/** Whether anything is known that should be looked at. */
export const hasAdvisories = (answer: AdvisoryAnswer): boolean =>
  'advisories' in answer && answer.advisories.length > 0;

/** One line for each advisory, or one that says how it went. */
export const writeAdvisories = (answer: AdvisoryAnswer): readonly string[] => {
  if ('unanswered' in answer) {
    return [`- advisories: not asked, the registry does not answer that question (${answer.unanswered})`];
  }
  const { advisories, packages } = answer;
  if (advisories.length === 0) return [`✓ advisories: none is known of ${packages} packages`];
  return advisories.map(
    ({ package: name, range, severity, title, url }) => `✗ ${severity}: ${name} ${range}: ${title} (${url})`,
  );
};
