import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ApiDomainSettings } from './constructs/api-domain.ts';
import type { IdentityProvider } from './identity-provider.ts';

/** Everything that may differ between two installations of Samsyn. */
export interface Stage {
  readonly name: StageName;
  readonly region: string;
  /** Whether its data may go when the stack goes. */
  readonly isDisposable: boolean;
  readonly logRetention: RetentionDays;
  /** How long events can be replayed from the bus's archive; absent: there is no archive. */
  readonly archiveRetention: Duration | undefined;
  /** Others' logins that are federated into the user pool, and whose people may sign in with each. */
  readonly identityProviders: readonly IdentityProvider[];
  /** The level of assurance (tillitsnivå) that documents marked as possibly secret ask of a sign-in; 0: none. */
  readonly secretAsksForLevel: 0 | 2 | 3 | 4;
  /** Whether Cognito's own login pages are deployed; without them someone else must sign people in to the pool. */
  readonly hasManagedLogin: boolean;
  /** Where the links in mails lead. */
  readonly portalUrl: string;
  /** The domain SES sends from; its DKIM records are an output of the state stack. */
  readonly mailDomain: string;
  readonly mailFrom: string;
  /** How many mails a second may leave: what SES allows the account. A sandbox has 1. */
  readonly mailsPerSecond: number;
  /** What one file of a document may hold; never above 100. */
  readonly fileMegabytesAtMost: number;
  /** How many files a document may have; never above 20. */
  readonly filesAtMost: number;
  /** Where browsers may send and fetch files from. */
  readonly uploadOrigins: readonly string[];
  /** Whether GuardDuty scans what people send; where it does not, something else must give its verdicts. */
  readonly scansUploads: boolean;
  /** How long nobody may remove a document without a right of their own (governance mode); 0: no lock. */
  readonly documentLockDays: number;
  /** How long it is kept who has read which document. */
  readonly readLogRetention: Duration;
  /** The API's own domain; without one it answers at the address that AWS makes up. */
  readonly apiDomain: ApiDomainSettings | undefined;
  /** Who gets the alarms by mail, once they have confirmed. */
  readonly alarmMails: readonly string[];
  /** Whether one more alarm tells when Samsyn stands still: a composite of those that matter at night. */
  readonly tellsStandstill: boolean;
  /** What a month may cost before those with alarm mails hear of it, by a stack in us-east-1; 0: there is no budget. */
  readonly monthlyBudgetUsd: number;
  /** Which addresses webhooks may call: those of the internet over TLS, or any, where receivers run beside it. */
  readonly webhookTargets: 'publicHttps' | 'any';
  /** The table's stream, where a lost table was restored under its own name (docs/runbooks#restore): CloudFormation knows the one before. */
  readonly tableStreamArn: string | undefined;
  readonly requestsPerSecond: number;
  readonly requestBurst: number;
}

export type StageName = keyof typeof overrides;

const base: Omit<Stage, 'name'> = {
  region: 'eu-north-1',
  isDisposable: true,
  logRetention: RetentionDays.ONE_MONTH,
  archiveRetention: Duration.days(30),
  identityProviders: [],
  secretAsksForLevel: 3,
  hasManagedLogin: true,
  portalUrl: 'https://samsyn.example',
  mailDomain: 'samsyn.example',
  mailFrom: 'Samsyn <svara-inte@samsyn.example>',
  mailsPerSecond: 1,
  fileMegabytesAtMost: 25,
  filesAtMost: 20,
  uploadOrigins: ['https://samsyn.example'],
  scansUploads: true,
  documentLockDays: 0,
  readLogRetention: Duration.days(2 * 365),
  apiDomain: undefined,
  alarmMails: [],
  tellsStandstill: true,
  monthlyBudgetUsd: 0,
  webhookTargets: 'publicHttps',
  tableStreamArn: undefined,
  requestsPerSecond: 50,
  requestBurst: 100,
};

const overrides = {
  // Nobody has an e-identification there. It runs on one machine, where mail goes no further and receivers of webhooks run beside it; in an account with a lower
  // limit SES throttles, and mail waits.
  dev: { secretAsksForLevel: 0, mailsPerSecond: 100, webhookTargets: 'any' },
  test: {
    portalUrl: 'https://test.samsyn.example',
    uploadOrigins: ['https://test.samsyn.example'],
  },
  // Without what emulators of CloudFormation rarely know; whoever takes it must give malware verdicts by other means.
  bare: {
    secretAsksForLevel: 0,
    archiveRetention: undefined,
    hasManagedLogin: false,
    scansUploads: false,
    tellsStandstill: false,
  },
  prod: {
    isDisposable: false,
    logRetention: RetentionDays.ONE_YEAR,
    archiveRetention: Duration.days(180),
    documentLockDays: 30,
    alarmMails: ['drift@samsyn.example'],
    monthlyBudgetUsd: 200,
    requestsPerSecond: 200,
    requestBurst: 400,
  },
} satisfies Record<string, Partial<Omit<Stage, 'name'>>>;

export const stageNames: readonly StageName[] = Object.keys(overrides) as StageName[];

/** The settings of one stage; refuses a name that none has. */
export function stageOf(name: string): Stage {
  if (!Object.hasOwn(overrides, name)) {
    throw new Error(`There is no stage "${name}": choose one of ${stageNames.join(', ')}`);
  }
  const stage = name as StageName;
  return { ...base, ...overrides[stage], name: stage };
}

/** Keeps what a stage must not lose. */
export function removalPolicyOf({ isDisposable }: Stage): RemovalPolicy {
  return isDisposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;
}

/** What everything of a stage is tagged with, so that its costs can be told apart. */
export const stageTag = ({ name }: Stage): string => `samsyn-${name}`;
