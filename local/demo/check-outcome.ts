import type { LocalStack } from '../local-stack.ts';
import type { Outcome } from './follow-up.ts';
import type { Entry, Timeline } from './timeline.ts';

/** An event on the timeline. */
export type EventEntry = Extract<Entry, { kind: 'event' }>;

/** What each step must have been caused by (design: the flow); undefined: by a person or the clock. */
const causes: Readonly<Record<string, string | undefined>> = {
  AssessmentCompleted: undefined,
  ReportDrafted: 'AssessmentCompleted',
  ReportPublished: undefined,
  PlanOpened: 'ReportPublished',
  PlanAdopted: undefined,
  PlanDueForReview: undefined,
  RevisitOpened: 'PlanDueForReview',
  RevisitCompleted: undefined,
  PlanClosed: 'RevisitCompleted',
};

const aboutUnit = (events: readonly EventEntry[], { assessmentId, reportId, planId }: Outcome) =>
  events.filter(({ subject, data }) => {
    const ids: unknown[] = [subject.split('/')[1], data['assessmentId'], data['reportId'], data['planId']];
    return ids.some((id) => id === assessmentId || id === reportId || id === planId);
  });

const checkFlow = (events: readonly EventEntry[], outcome: Outcome): string[] => {
  const own = aboutUnit(events, outcome);
  return Object.entries(causes).flatMap(([name, cause]) => {
    const found = own.filter((event) => event.name === name);
    const expected = ['PlanDueForReview', 'RevisitOpened', 'RevisitCompleted'].includes(name)
      ? outcome.revisits
      : 1;
    const problems =
      found.length === expected
        ? []
        : [`${outcome.title}: ${name} happened ${found.length} times, expected ${expected}`];
    for (const { causedBy } of found) {
      const by = causedBy && events.find(({ id }) => id === causedBy)?.name;
      if (by !== cause)
        problems.push(
          `${outcome.title}: ${name} was caused by ${by ?? 'nothing'}, expected ${cause ?? 'nothing'}`,
        );
    }
    return problems;
  });
};

/** Each record's events are on the bus once, without gaps. */
const checkSequences = (events: readonly EventEntry[]): string[] => {
  const bySubject = Map.groupBy(events, ({ organisationId, subject }) => `${organisationId}/${subject}`);
  return [...bySubject].flatMap(([subject, own]) => {
    const sequences = [...new Set(own.map(({ sequence }) => Number(sequence)))].sort((a, b) => a - b);
    const isGapless = sequences.every((sequence, index) => sequence === index + 1);
    return isGapless ? [] : [`${subject}: the bus has events ${sequences.join(', ')}`];
  });
};

/**
 * One mail for each message that was planned as one, but for those whose reason went before they left; each arrived,
 * none is parked.
 */
const checkMails = (events: readonly EventEntry[], mails: number): string[] => {
  const of = (name: string) => events.filter((event) => event.name === name);
  const count = (name: string) => new Set(of(name).map(({ subject }) => subject)).size;
  const asMail = of('NotificationPlanned').filter(({ data }) => data['channel'] === 'email');
  const planned = new Set(asMail.map(({ subject }) => subject));
  const superseded = of('NotificationSuperseded').filter(({ subject }) => planned.has(subject)).length;
  const left = planned.size - superseded;
  const sent = count('NotificationSent');
  const arrived = count('NotificationDelivered');
  return left === sent && sent === mails && arrived === sent
    ? []
    : [`${left} mails were to be sent, ${sent} were, ${mails} came and ${arrived} are known to have arrived`];
};

/** Every document that was sent is decided, and lives on: what is clean can be read until it is withdrawn or disposed of. */
const checkDocuments = (events: readonly EventEntry[]): string[] => {
  const about = (name: string) =>
    new Set(events.filter((event) => event.name === name).map(({ subject }) => subject));
  const [sent, cleared, rejected] = [
    about('DocumentAnnounced'),
    about('DocumentCleared'),
    about('DocumentRejected'),
  ];
  const isDecided = cleared.size === 5 && rejected.size === 1 && sent.size === 6;
  const life = ['DocumentWithdrawn', 'DisclosureDecided', 'DocumentDisposed', 'DisposalCarriedOut'];
  return [
    ...(isDecided
      ? []
      : [`${sent.size} documents were sent, ${cleared.size} cleared and ${rejected.size} rejected`]),
    ...life
      .filter((name) => about(name).size !== 1)
      .map((name) => `${name} happened ${about(name).size} times, expected 1`),
  ];
};

/** What must hold of every story: no event is missing on the bus, every mail arrived once, nothing lies dead. */
export const checkDelivery = (stack: LocalStack, events: readonly EventEntry[]): string[] => {
  const dead = stack.queues().filter(({ isDeadLetterQueue, depth }) => isDeadLetterQueue && depth > 0);
  return [
    ...checkSequences(events),
    ...checkMails(events, stack.mails().length),
    ...dead.map(({ name, depth }) => `${depth} messages lie dead in ${name}`),
  ];
};

/** Everything that should have happened and did not, as sentences; empty when all is well. */
export const checkOutcome = (
  stack: LocalStack,
  { entries }: Timeline,
  outcomes: readonly Outcome[],
): string[] => {
  const events = entries.filter((entry) => entry.kind === 'event');
  return [
    ...outcomes.flatMap((outcome) => checkFlow(events, outcome)),
    ...checkDocuments(events),
    ...checkDelivery(stack, events),
  ];
};
