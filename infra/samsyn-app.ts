import { join, resolve } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Bundles } from './bundles.ts';
import { addChecks } from './checks.ts';
import { loadRouteTables } from './route-tables.ts';
import { AppStack } from './stacks/app-stack.ts';
import { ServicesStack } from './stacks/services-stack.ts';
import { SpendingStack, spendingRegion } from './stacks/spending-stack.ts';
import { StateStack } from './stacks/state-stack.ts';
import { type Stage, stageOf, stageTag } from './stages.ts';

const root = resolve(import.meta.dirname, '..');

export interface SamsynAppProps {
  /** By name or with settings of its own; without one, the context decides (`-c stage=prod`), or else it is `dev`. */
  readonly stage?: string | Stage;
  /** Where the cloud assembly is written. */
  readonly outdir?: string;
  /** Holds `<noun>/<verb-noun>/index.mjs`. */
  readonly bundlesDir?: string;
  /** Holds the route tables, `<noun>/<verb-noun>/routes.ts`. */
  readonly functionsDir?: string;
  /** Puts a stand-in that throws where a function has no bundle, instead of refusing. */
  readonly allowMissing?: boolean;
}

/** Everything Samsyn deploys for one stage: a stack to keep and two to replace. */
export async function samsynApp({
  stage: chosen,
  outdir,
  bundlesDir = join(root, 'build/functions'),
  functionsDir = join(root, 'functions'),
  allowMissing = false,
}: SamsynAppProps = {}): Promise<App> {
  const app = new App({
    ...(outdir === undefined ? {} : { outdir }),
    // The same template from the command line as from code.
    analyticsReporting: false,
    postCliContext: {
      '@aws-cdk/aws-iam:minimizePolicies': true,
      '@aws-cdk/core:enablePartitionLiterals': true,
      // An export that is still imported can't be taken away by mistake.
      '@aws-cdk/core:defaultCrossStackReferences': 'strong',
    },
  });
  const stage =
    typeof chosen === 'object' ? chosen : stageOf(chosen ?? app.node.tryGetContext('stage') ?? 'dev');
  const bundles = new Bundles(bundlesDir);
  const env = { region: stage.region };
  const tags = { product: 'samsyn', stage: stageTag(stage) };
  const state = new StateStack(app, `samsyn-${stage.name}-state`, { stage, bundles, env, tags });
  const house = new AppStack(app, `samsyn-${stage.name}-app`, {
    stage,
    state,
    bundles,
    routeTables: await loadRouteTables(functionsDir),
    env,
    tags,
  });
  new ServicesStack(app, `samsyn-${stage.name}-services`, { house, env, tags });
  if (stage.monthlyBudgetUsd > 0) {
    new SpendingStack(app, `samsyn-${stage.name}-spending`, {
      stage,
      env: { region: spendingRegion },
      tags,
    });
  }
  if (!allowMissing) bundles.assertComplete();
  addChecks(app);
  return app;
}
