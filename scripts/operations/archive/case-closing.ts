import type { CalendarDate } from '#events/identifiers.ts';
import { dateInStockholm } from '#shared/domain/calendar/stockholm.ts';
import { newestVersion } from '#shared/domain/document/document.ts';
import { isOutOfUse, isUndecided } from '#shared/domain/document/document-rules.ts';
import { awaitsPresentation } from '#shared/domain/plan/plan.ts';
import { isPlanSettled } from '#shared/domain/report/report.ts';
import type { CaseFile, CaseKind, CaseRecord, CaseStates } from './case-file.ts';

type ByKind<Answer> = { readonly [Kind in CaseKind]: (state: CaseStates[Kind]) => Answer };

const ask = <Answer>(questions: ByKind<Answer>, record: CaseRecord): Answer =>
  (questions[record.kind] as (state: CaseStates[CaseKind]) => Answer)(record.state);

/** What each kind of record still waits for; undefined when it is done with. */
const waitsFor: ByKind<string | undefined> = {
  assessment: ({ status, reportPublishedOn }) => {
    if (status === 'open') return 'is open';
    return status === 'completed' && reportPublishedOn === undefined
      ? 'waits for its report to be handed over'
      : undefined;
  },
  report: (report) => {
    if (report.status !== 'published') return `is not handed over (${report.status})`;
    return isPlanSettled(report) ? undefined : 'waits for its plan';
  },
  plan: (plan) => {
    if (plan.status !== 'closed') return `is not closed (${plan.status})`;
    return awaitsPresentation(plan) ? 'is to be presented to the body' : undefined;
  },
  revisit: ({ status }) =>
    status === 'open' || status === 'invited' || status === 'carriedOut'
      ? `is not completed (${status})`
      : undefined,
  'closing-talk': ({ status }) => (status === 'asked' ? 'is not held' : undefined),
  breach: ({ status }) => (status === 'closed' ? undefined : `is not closed (${status})`),
  document: (document) =>
    !isOutOfUse(document) && isUndecided(newestVersion(document)) ? 'is still being received' : undefined,
  disclosure: ({ decision }) => (decision === undefined ? 'is not decided' : undefined),
};

/** Everything that keeps a case from being closed, a line each: `plan 0192…: is not closed (adopted)`. */
export const openMatters = ({ records }: Pick<CaseFile, 'records'>): readonly string[] =>
  records.flatMap((record) => {
    const matter = ask(waitsFor, record);
    return matter === undefined ? [] : [`${record.kind} ${record.id}: ${matter}`];
  });

const endedOn: ByKind<CalendarDate | undefined> = {
  assessment: ({ cancelled, reportPublishedOn }) =>
    cancelled ? dateInStockholm(cancelled.at) : reportPublishedOn,
  report: ({ publication }) => publication?.publishedOn,
  plan: ({ closing, presentation }) => {
    const presentedOn = presentation?.presentedOn ?? '';
    return closing && presentedOn < closing.closedOn ? closing.closedOn : presentedOn;
  },
  revisit: ({ heldOn }) => heldOn,
  'closing-talk': ({ held }) => held?.heldOn,
  breach: ({ closing }) => closing?.closedOn,
  document: (document) => dateInStockholm(newestVersion(document).announcedAt),
  disclosure: ({ decision }) => decision?.decidedOn,
};

/** The day the last of it was done with; undefined while the case is open. */
export const closedOn = (file: Pick<CaseFile, 'records'>): CalendarDate | undefined =>
  openMatters(file).length > 0
    ? undefined
    : file.records
        .flatMap((record) => ask(endedOn, record) ?? [])
        .sort()
        .at(-1);
