import { catalogue, type EventName, eventNames } from '#events/catalogue.ts';
import { type Html, html, none } from '../control/html.ts';
import type { FlowNow } from './flow.ts';

const time = (instant: string): Html =>
  html`<time datetime="${instant}">${instant.replace('T', ' ').replace(/(\.\d+)?Z$/, '')}</time>`;

/** Events that AWS tells itself are about no record. */
const recordOf = (subject: string, organisationId: string): Html =>
  subject === '' ? none : html` ${subject} of ${organisationId}`;

const listOr = (nothing: string, items: readonly Html[]): Html =>
  items.length === 0 ? html`<p>${nothing}</p>` : html`<ul class="rows">${items}</ul>`;

/** The steps of the follow-up in the order in which they come, with what stands beside them last. */
const steps = [
  { noun: 'organisation', sv: 'organisation' },
  { noun: 'programme', sv: 'uppföljningsmodell' },
  { noun: 'assessment', sv: 'verksamhetsuppföljning' },
  { noun: 'report', sv: 'kvalitetsrapport' },
  { noun: 'plan', sv: 'utvecklingsplan' },
  { noun: 'revisit', sv: 'återbesök' },
  { noun: 'document', sv: 'dokument' },
  { noun: 'notification', sv: 'avisering' },
] as const;

const stepItem = ({ counts, latest }: FlowNow, { noun, sv }: (typeof steps)[number]): Html => {
  const isOf = (name: string): boolean => catalogue[name as EventName]?.noun === noun;
  const names = eventNames.filter((name) => isOf(name) && counts.has(name));
  const newest = latest[0] !== undefined && isOf(latest[0].name) ? latest[0].name : undefined;
  const total = names.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0);
  return html`<li${newest === undefined ? none : html` class="newest"`}><h3>${noun} <span lang="sv">${sv}</span></h3>
<p>${total === 1 ? '1 event' : `${total} events`}${newest === undefined ? '' : `, the latest of all: ${newest}`}</p>
${names.length === 0 ? none : html`<ul>${names.map((name) => html`<li>${name}: ${counts.get(name) ?? 0}</li>`)}</ul>`}</li>`;
};

const clockPart = ({ now, alarms: [next] }: FlowNow): Html =>
  html`<p>The stack's clock shows ${time(now)} UTC.${next === undefined ? none : html` The next alarm rings ${time(next.wakeAt)}.`}</p>`;

const eventsPart = ({ latest }: FlowNow): Html =>
  listOr(
    'No event has passed yet. Act through the API, and it shows here.',
    latest.map(
      ({ time: at, bus, name, subject, organisationId, by, after }) =>
        html`<li>${time(at)} <strong>${name}</strong>${recordOf(subject, organisationId)}${by === undefined ? none : html`, by <code>${by}</code>`}${after === undefined ? none : html`, after ${after}`}${bus === 'default' ? ', on the default bus' : none}</li>`,
    ),
  );

const queuesPart = ({ queues }: FlowNow): Html => {
  const waiting = queues.filter(({ depth }) => depth > 0);
  const dead = waiting.filter(({ isDeadLetterQueue }) => isDeadLetterQueue);
  return html`<p>${queues.length} queues; something waits in ${waiting.length}, dead letters lie in ${dead.length}.</p>
${waiting.length === 0 ? none : html`<ul class="rows">${waiting.map(({ name, depth, isDeadLetterQueue }) => html`<li><strong>${depth}</strong> in ${name}${isDeadLetterQueue ? ': dead letters' : ''}</li>`)}</ul>`}`;
};

const mailsPart = ({ mails, mailCount }: FlowNow): Html =>
  html`<p>${mailCount} sent.</p>${listOr(
    'Nobody has been written to yet.',
    mails.map(
      ({ messageId, sentAt, to, subject }) =>
        html`<li>${time(sentAt)} to ${to.join(', ')}: <a href="/local/mails/${messageId}">${subject}</a></li>`,
    ),
  )}`;

const alarmsPart = ({ alarms }: FlowNow): Html =>
  listOr(
    'Nothing asks to be woken.',
    alarms.map(
      ({ wakeAt, kind, id, organisationId }) =>
        html`<li>${time(wakeAt)} <strong>${kind}</strong> ${id} of ${organisationId}</li>`,
    ),
  );

const documentsPart = ({ documents }: FlowNow): Html =>
  listOr(
    'No document has been announced yet.',
    documents.map(
      ({ subject, organisationId, last, time: at }) =>
        html`<li>${time(at)} <strong>${last}</strong>${recordOf(subject, organisationId)}</li>`,
    ),
  );

/** Every part of the picture by the id of its place on the page. */
export const flowParts = (flow: FlowNow) => ({
  clock: clockPart(flow),
  steps: html`<ol class="steps">${steps.map((step) => stepItem(flow, step))}</ol>`,
  events: eventsPart(flow),
  queues: queuesPart(flow),
  mails: mailsPart(flow),
  alarms: alarmsPart(flow),
  documents: documentsPart(flow),
});
