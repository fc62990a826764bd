/**
 * How the local runner treats one CloudFormation type.
 * Paths name properties; `a.b` descends, `a[].b` descends into every element, and a path that has
 * no longer sibling stands for everything below it.
 */
export type ResourceType =
  | {
      /** Properties that change what happens locally. */
      readonly honours: readonly string[];
      /** Properties that may be there and change nothing locally, each with the reason. */
      readonly accepts?: Readonly<Record<string, string>>;
    }
  | { /** Why nothing needs to run. */ readonly inert: string };

/** The reason for what only an account has. */
export const aws = 'protects or organises the AWS account, which is not here';
/** The reason for what grants. */
export const noRights = 'rights are not enforced';
/** The reason for policies of their own. */
export const asserted = 'rights are not enforced; tests assert the synthesized policies';

/** Properties (space-separated) that all may be left out for one reason. */
export const because = (reason: string, ...properties: string[]) =>
  Object.fromEntries(properties.flatMap((names) => names.split(' ')).map((name) => [name, reason]));
