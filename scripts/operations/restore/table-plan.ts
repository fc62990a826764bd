import type { MetricAlarm, PutMetricAlarmCommandInput } from '@aws-sdk/client-cloudwatch';
import type {
  RestoreTableFromBackupCommandInput,
  RestoreTableToPointInTimeCommandInput,
  TagResourceCommandInput,
  UpdateContinuousBackupsCommandInput,
  UpdateTableCommandInput,
  UpdateTimeToLiveCommandInput,
} from '@aws-sdk/client-dynamodb';
import { alarmFor } from './table-alarms.ts';
import type { FoundTable, TableSettings } from './table-settings.ts';

/** One call to AWS, as it will be sent. */
export type TableStep =
  | { readonly operation: 'RestoreTableToPointInTime'; readonly input: RestoreTableToPointInTimeCommandInput }
  | { readonly operation: 'RestoreTableFromBackup'; readonly input: RestoreTableFromBackupCommandInput }
  | { readonly operation: 'UpdateTable'; readonly input: UpdateTableCommandInput }
  | { readonly operation: 'UpdateTimeToLive'; readonly input: UpdateTimeToLiveCommandInput }
  | { readonly operation: 'UpdateContinuousBackups'; readonly input: UpdateContinuousBackupsCommandInput }
  | { readonly operation: 'TagResource'; readonly input: TagResourceCommandInput }
  | { readonly operation: 'PutMetricAlarm'; readonly input: PutMetricAlarmCommandInput };

/** Where the copy comes from: the living table at an instant, or the backup that AWS made when the table was deleted. */
export type Origin =
  | { readonly tableName: string; readonly at: Date }
  | { readonly tableName: string; readonly backupArn: string };

export interface TableRestore {
  readonly origin: Origin;
  readonly target: string;
  /** What the restored table shall have. */
  readonly wanted: TableSettings;
  /** Alarms on the living table. */
  readonly alarms: readonly MetricAlarm[];
  /** The restored table as it is; absent: it is yet to be made. */
  readonly present?: FoundTable | undefined;
  /** Names of the alarms on the restored table. */
  readonly presentAlarms: readonly string[];
  /** How the restored table will be known; its own ARN once it is there. */
  readonly targetArn: string;
}

/** The table that is restored at an instant: beside the living one, with a name that says what it is. */
export const restoredName = (tableName: string, at: Date): string =>
  `${tableName}-restored-${at.toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '')}`;

const restoring = (origin: Origin, target: string): TableStep =>
  'backupArn' in origin
    ? {
        operation: 'RestoreTableFromBackup',
        input: { BackupArn: origin.backupArn, TargetTableName: target },
      }
    : {
        operation: 'RestoreTableToPointInTime',
        input: { SourceTableName: origin.tableName, TargetTableName: target, RestoreDateTime: origin.at },
      };

/** The calls that are left until the restored table has all that the living one has: none when it is done. */
export function planTable(restore: TableRestore): readonly TableStep[] {
  const { origin, target, wanted, alarms, present, presentAlarms, targetArn } = restore;
  const has = present?.settings;
  const steps: TableStep[] = present === undefined ? [restoring(origin, target)] : [];
  if (wanted.streamViewType !== undefined && has?.streamViewType !== wanted.streamViewType) {
    const StreamSpecification = { StreamEnabled: true, StreamViewType: wanted.streamViewType };
    steps.push({ operation: 'UpdateTable', input: { TableName: target, StreamSpecification } });
  }
  if (wanted.expiryAttribute !== undefined && has?.expiryAttribute !== wanted.expiryAttribute) {
    const TimeToLiveSpecification = { Enabled: true, AttributeName: wanted.expiryAttribute };
    steps.push({ operation: 'UpdateTimeToLive', input: { TableName: target, TimeToLiveSpecification } });
  }
  if (wanted.recoveryDays !== undefined && has?.recoveryDays !== wanted.recoveryDays) {
    const PointInTimeRecoverySpecification = {
      PointInTimeRecoveryEnabled: true,
      RecoveryPeriodInDays: wanted.recoveryDays,
    };
    steps.push({
      operation: 'UpdateContinuousBackups',
      input: { TableName: target, PointInTimeRecoverySpecification },
    });
  }
  const missingTags = Object.entries(wanted.tags).filter(([key, value]) => has?.tags[key] !== value);
  if (missingTags.length > 0) {
    const Tags = missingTags.map(([Key, Value]) => ({ Key, Value }));
    steps.push({ operation: 'TagResource', input: { ResourceArn: targetArn, Tags } });
  }
  for (const alarm of alarms) {
    const input = alarmFor(alarm, origin.tableName, target);
    if (!presentAlarms.includes(input.AlarmName ?? '')) steps.push({ operation: 'PutMetricAlarm', input });
  }
  // Last, so that a drill that goes wrong can be cleared away.
  if (wanted.isDeletionProtected && has?.isDeletionProtected !== true) {
    steps.push({ operation: 'UpdateTable', input: { TableName: target, DeletionProtectionEnabled: true } });
  }
  return steps;
}
