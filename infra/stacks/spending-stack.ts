import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';
import { type Stage, stageTag } from '../stages.ts';

export interface SpendingStackProps extends StackProps {
  readonly stage: Stage;
}

/** Where budgets can be deployed: eu-north-1 does not have the resource type (cdk's validation, F3006). */
export const spendingRegion = 'us-east-1';

/**
 * Mails when a month costs more than the stage's settings allow for (USD). It counts what carries the stage's tag, which
 * the account must have made a cost allocation tag (docs/deploy.md).
 */
export class SpendingStack extends Stack {
  constructor(scope: Construct, id: string, { stage, ...props }: SpendingStackProps) {
    super(scope, id, props);
    if (stage.alarmMails.length === 0) {
      throw new Error(`Stage ${stage.name} has a budget and nobody in alarmMails who would hear of it`);
    }
    const tell = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: {
        notificationType,
        threshold,
        thresholdType: 'PERCENTAGE',
        comparisonOperator: 'GREATER_THAN',
      },
      subscribers: stage.alarmMails.map((address) => ({ subscriptionType: 'EMAIL', address })),
    });
    new CfnBudget(this, 'budget', {
      budget: {
        budgetName: `samsyn-${stage.name}`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: stage.monthlyBudgetUsd, unit: 'USD' },
        costFilters: { TagKeyValue: [`user:stage$${stageTag(stage)}`] },
      },
      notificationsWithSubscribers: [tell('ACTUAL', 80), tell('FORECASTED', 100)],
    });
  }
}
