// What a test imports from vitest, in mocha's terms; loaded once for each file that imports it (as-mocha.ts).
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import * as chai from 'chai';
import { forgetLoading } from './forget-loading.ts';

type Story = (...row: never[]) => unknown;
type Hook = (story: () => unknown) => void;
/** What is asked here of mocha's suites and tests. */
interface Suite extends Readonly<Record<'beforeAll' | 'afterAll' | 'beforeEach' | 'afterEach', Hook>> {
  readonly parent?: Suite;
  readonly suites: Suite[];
  readonly tests: Test[];
  addSuite(suite: Suite): void;
  addTest(test: Test): void;
}
interface Test {
  readonly parent?: Suite;
}
type Declare<Declared> = (title: string, story: () => unknown) => Declared;

const { describe: describeInMocha, it: itInMocha } = globalThis as unknown as {
  readonly describe: Declare<Suite>;
  readonly it: Declare<Test>;
};

const file = fileURLToPath(new URL(import.meta.url).searchParams.get('of') ?? import.meta.url);
/** Hooks outside of every `describe` are their file's; mocha would run them around the tests of all files. */
const suite = describeInMocha(relative(process.cwd(), file), () => {});
let depth = 0;

const describeWithin: Declare<void> = (title, story) => {
  depth += 1;
  const declared = describeInMocha(title, () => {
    story();
  });
  depth -= 1;
  const { parent } = declared;
  if (depth > 0 || parent === undefined) return;
  parent.suites.splice(parent.suites.indexOf(declared), 1);
  suite.addSuite(declared);
};

const itWithin: Declare<void> = (title, story) => {
  const declared = itInMocha(title, story);
  const { parent } = declared;
  if (depth > 0 || parent === undefined) return;
  parent.tests.splice(parent.tests.indexOf(declared), 1);
  suite.addTest(declared);
};

/** What a title's `$name` stands for in a row. */
const named = (title: string, row: unknown): string =>
  title.replaceAll(/\$([\w.]+)/g, (whole, path: string) => {
    const value = path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)?.[name], row);
    return value === undefined ? whole : format('%s', value);
  });

const countPlaces = (title: string): number => title.match(/%[sdifjo]/g)?.length ?? 0;

// Mocha takes a function with a parameter for one that calls back when it is done: none of ours does.
const declared = (declare: Declare<void>) =>
  Object.assign((title: string, story: Story) => declare(title, () => story()), {
    each: (rows: readonly unknown[]) => (title: string, story: Story) => {
      for (const row of rows) {
        const values: readonly unknown[] = Array.isArray(row) ? row : [row];
        const told = format(title, ...values.slice(0, countPlaces(title)));
        declare(named(told, row), () => story(...(values as never[])));
      }
    },
  });

type Moment = 'before' | 'after' | 'beforeEach' | 'afterEach';
const inMocha = globalThis as unknown as Readonly<Record<Moment, Hook>>;
const ofSuite = {
  before: 'beforeAll',
  after: 'afterAll',
  beforeEach: 'beforeEach',
  afterEach: 'afterEach',
} as const;
const hook =
  (moment: Moment): Hook =>
  (story) => {
    if (depth > 0) inMocha[moment](() => story());
    else suite[ofSuite[moment]](() => story());
  };

forgetLoading();
for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

export const { expect } = chai;
export const describe = declared(describeWithin);
export const it = declared(itWithin);
export { it as test };
export const beforeAll = hook('before');
export const afterAll = hook('after');
export const beforeEach = hook('beforeEach');
export const afterEach = hook('afterEach');
