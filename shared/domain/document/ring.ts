import type { EventData } from '#events/catalogue.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { type Document, type DocumentVersion, newestVersion, withVersion } from './document.ts';
import { hasArrived, isOutOfUse, isUndecided, lapsesFrom, overdueFrom } from './document-rules.ts';
import { rejected } from './record-facts.ts';

/** What an undecided version waits for: the first thing that is missing. */
export const waitsFor = (version: DocumentVersion): EventData<'DocumentScanOverdue'>['waitsFor'] => {
  if (version.status === 'clearing') return 'clearing';
  if (!hasArrived(version)) return 'upload';
  return version.files.some(({ inspection }) => inspection === undefined) ? 'inspection' : 'verdict';
};

/** The alarm: an undecided version is told of once, and given up when a day has passed without its files. */
export const ring = (document: Document, { now }: Circumstances): Decision<Document> => {
  const newest = newestVersion(document);
  if (isOutOfUse(document) || !isUndecided(newest) || now < overdueFrom(newest)) return undefined;
  const missing = newest.files.find(({ objectVersion }) => objectVersion === undefined);
  if (missing !== undefined && now >= lapsesFrom(newest)) {
    const { fileId } = missing;
    const { state, event } = rejected(document, newest, { fileId, reason: 'neverArrived', at: now });
    return { state, events: [event] };
  }
  if (newest.overdueSince !== undefined) return undefined;
  const { documentId } = document;
  const { version } = newest;
  return {
    state: withVersion(document, { ...newest, overdueSince: now }),
    events: [{ name: 'DocumentScanOverdue', data: { documentId, version, waitsFor: waitsFor(newest) } }],
  };
};
