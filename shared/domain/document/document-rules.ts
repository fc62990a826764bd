import type { Instant } from '#events/identifiers.ts';
import type { AggregateRules, Involvement } from '../aggregate.ts';
import {
  countedFrom,
  type Document,
  type DocumentVersion,
  newestVersion,
  versionInForce,
} from './document.ts';

const minute = 60_000;
/** Undecided for so long, somebody is told. */
const overdueAfter = 30 * minute;
/** A file that has not come by then never does: its form was valid for minutes. */
const lapsesAfter = 24 * 60 * minute;

const after = ({ announcedAt }: DocumentVersion, milliseconds: number): Instant =>
  new Date(Date.parse(announcedAt) + milliseconds).toISOString();

/** When it is told that a version is undecided. */
export const overdueFrom = (version: DocumentVersion): Instant => after(version, overdueAfter);

/** When a version is given up whose files never came. */
export const lapsesFrom = (version: DocumentVersion): Instant => after(version, lapsesAfter);

export const hasArrived = ({ files }: DocumentVersion): boolean =>
  files.every(({ objectVersion }) => objectVersion !== undefined);

export const isUndecided = ({ status }: DocumentVersion): boolean =>
  status === 'announced' || status === 'clearing';

/** Withdrawn or disposed of: nothing more is waited for. */
export const isOutOfUse = ({ withdrawn, disposed }: Document): boolean =>
  withdrawn !== undefined || disposed !== undefined;

const wakeAt = (document: Document): Instant | undefined => {
  const newest = newestVersion(document);
  if (isOutOfUse(document) || !isUndecided(newest)) return undefined;
  if (newest.overdueSince === undefined) return overdueFrom(newest);
  return hasArrived(newest) ? undefined : lapsesFrom(newest);
};

const taskOf = (document: Document): string | undefined => {
  const newest = newestVersion(document);
  if (isOutOfUse(document)) return undefined;
  if (newest.status === 'rejected') return 'sendDocumentAgain';
  const isMissing = newest.overdueSince !== undefined && !hasArrived(newest);
  return isMissing ? 'uploadDocument' : undefined;
};

export const documentRules: AggregateRules<Document> = {
  noun: 'document',
  kind: 'document',
  schemaVersion: 1,
  belongsTo: ({ bodyId, unitId }) => ({ ...(bodyId && { bodyId }), ...(unitId && { unitId }) }),
  summary: (document) => ({
    title: document.title,
    documentKind: document.kind,
    linkKind: document.link.kind,
    linkId: document.link.id,
    direction: document.origin.direction,
    date: document.origin.date,
    countedFrom: countedFrom(document),
    status: newestVersion(document).status,
    versionInForce: versionInForce(document)?.version,
    isMarked: document.secrecy !== undefined,
    isOpenToUnit: document.isOpenToUnit,
    isWithdrawn: document.withdrawn !== undefined,
    isDraft: document.isDraft,
    masks: document.masks,
    isHeld: document.held !== undefined,
    isDisposed: document.disposed !== undefined,
    senderId: newestVersion(document).sender.personId,
  }),
  wakeAt,
  involved: (document): readonly Involvement[] => {
    const person = newestVersion(document).sender;
    const task = taskOf(document);
    return [task === undefined ? { person } : { person, waitsFor: { task } }];
  },
  sharedWith: ({ providerId, isOpenToUnit }) =>
    providerId !== undefined && isOpenToUnit
      ? [{ organisationId: providerId, relation: 'unitProvider' }]
      : [],
  texts: ({ title, origin, secrecy, held }) => ({ title, origin, secrecy, held }),
  partsKey: 'versions',
};
