import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { HttpRoom } from '../constructs/http-room.ts';
import { Reaction } from '../constructs/reaction.ts';
import { type House, Room } from '../house.ts';

/** Documents from announcement to download: what the noun document deploys. */
export function documentRoom(house: House & Construct): void {
  const room = new Room(house, 'document');
  const { bucketName } = house.files.quarantine;
  // A link or a form carries the rights of whoever signs it: each signer is a function of its own.
  new HttpRoom(room, 'announce-upload', { rights: ['readRecords', 'saveRecords', 'signUploads'] });
  new HttpRoom(room, 'issue-download', { rights: ['readRecords', 'logReads', 'signDownloads'] });
  new HttpRoom(room, 'serve-document', { rights: ['readRecords', 'saveRecords'] });
  new Reaction(room, 'inspect-upload', {
    from: 'aws',
    source: 'aws.s3',
    on: ['Object Created'],
    detail: { bucket: { name: [bucketName] } },
    rights: ['readRecords', 'saveRecords', 'readQuarantine', 'emptyQuarantine'],
    timeout: Duration.minutes(1),
    memoryMegabytes: 1024,
    costWhenItFails: 'Documents that people have sent stay in quarantine and nobody can read them.',
  });
  new Reaction(room, 'record-verdict', {
    from: 'aws',
    source: 'aws.guardduty',
    on: ['GuardDuty Malware Protection Object Scan Result'],
    detail: { s3ObjectDetails: { bucketName: [bucketName] } },
    costWhenItFails: 'Documents wait for a verdict that has been given, and nobody can read them.',
  });
  new Reaction(room, 'clear-document', {
    from: 'samsyn',
    on: ['DocumentClearing'],
    rights: ['readRecords', 'saveRecords', 'copyFromQuarantine', 'emptyQuarantine'],
    timeout: Duration.minutes(2),
    costWhenItFails: 'Clean documents stay in quarantine and nobody can read them.',
  });
  new Reaction(room, 'remove-upload', {
    from: 'samsyn',
    on: ['DocumentRejected'],
    rights: ['readRecords', 'emptyQuarantine'],
    costWhenItFails: 'The bytes of refused documents, perhaps with malware, remain in quarantine.',
  });
  new Reaction(room, 'clear-drafts', {
    from: 'samsyn',
    on: ['ReportEstablished', 'PlanAdopted'],
    costWhenItFails: 'Drafts stay beside what was established and may be taken for it.',
  });
  new Reaction(room, 'dispose-documents', {
    from: 'samsyn',
    on: ['DisposalApproved'],
    timeout: Duration.minutes(5),
    costWhenItFails: 'What was approved for disposal is still there, and there is no protocol of it.',
  });
  new Reaction(room, 'remove-document', {
    from: 'samsyn',
    on: ['DocumentDisposed'],
    rights: ['readRecords', 'disposeDocuments'],
    costWhenItFails: 'The bytes of documents that were disposed of are still there.',
  });
}
