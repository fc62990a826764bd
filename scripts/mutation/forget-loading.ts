interface Coverage {
  readonly static: Record<string, number>;
  readonly perTest: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const { after } = globalThis as unknown as { readonly after: (story: () => void) => void };
let [isAsked, isDone] = [false, false];

/**
 * Many fixtures are made when their file of tests is loaded, and Stryker takes each rule they use for one that only a new process can
 * judge: half a minute for each change. As loading is left out anyhow (`ignoreStatic`), what a test also runs is judged by that test.
 */
export const forgetLoading = (): void => {
  if (isAsked) return;
  isAsked = true;
  after(() => {
    const { __stryker__: stryker } = globalThis as { __stryker__?: { readonly mutantCoverage?: Coverage } };
    const { mutantCoverage: coverage } = stryker ?? {};
    // What is run is counted once, before any change is tried.
    if (isDone || coverage === undefined) return;
    isDone = true;
    for (const covered of Object.values(coverage.perTest))
      for (const mutantId of Object.keys(covered)) delete coverage.static[mutantId];
  });
};
