// Preloaded into Stryker's test processes: what a test imports from vitest comes from mocha there, which loads the tests once for
// thousands of mutants, where vitest loads them anew for each.
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier !== 'vitest') return next(specifier, context);
    const stand = new URL('./vitest-in-mocha.ts', import.meta.url);
    stand.searchParams.set('of', context.parentURL ?? '');
    return { url: stand.href, shortCircuit: true };
  },
});

// What the functions log is nobody's to read here, and writing it takes a third of the time.
for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const) console[level] = () => {};
