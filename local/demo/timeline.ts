import { styleText } from 'node:util';
import { Envelope, nameOfType } from '#events/envelope.ts';
import type { LocalStack } from '../local-stack.ts';
import type { Persona } from '../users/api-user.ts';

/** Something that happened, in the order it happened. */
export type Entry =
  | {
      readonly kind: 'step';
      readonly at: string;
      readonly who: string;
      readonly role: string;
      readonly what: string;
    }
  | {
      readonly kind: 'event';
      readonly at: string;
      readonly name: string;
      readonly id: string;
      readonly subject: string;
      readonly sequence: string;
      readonly organisationId: string;
      readonly actor: string;
      readonly causedBy?: string;
      readonly data: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'reaction'; readonly at: string; readonly name: string }
  | {
      readonly kind: 'mail';
      readonly at: string;
      readonly channel: 'email';
      readonly language: string;
      readonly to: string;
      readonly subject: string;
      readonly file: string;
    };

const day = (at: string) => at.slice(0, 10);
const grey = (text: string) => styleText('gray', text);

/** Above this many lines only how often each came is told. */
const manyLines = 20;

/** Equal lines in a row as one line and how often; of many lines, all equal ones. */
const countRuns = (lines: readonly string[]): [string, number][] => {
  if (lines.length > manyLines) {
    return [...Map.groupBy(lines, (line) => line)].map(([line, all]) => [line, all.length]);
  }
  const runs: [string, number][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.[0] === line) last[1] += 1;
    else runs.push([line, 1]);
  }
  return runs;
};

/** Tells what people do and what the stack makes of it, as it happens, and keeps it all for timeline.json. */
export class Timeline {
  readonly entries: Entry[] = [];
  readonly #stack: LocalStack;
  readonly #names = new Map<string, string>();
  readonly #seen = { events: 0, invocations: 0, mails: 0 };

  constructor(stack: LocalStack) {
    this.#stack = stack;
  }

  /** A line between the parts of the story. */
  chapter(title: string): void {
    console.log(`\n${styleText('bold', title)}`);
  }

  /** One person does one thing; then everything that follows from it settles, and is told. */
  async step<Result>({ name, role }: Persona, what: string, act: () => Promise<Result>): Promise<Result> {
    const at = this.#stack.clock.now().toISOString();
    this.entries.push({ kind: 'step', at, who: name, role, what });
    console.log(`${grey(day(at))} ${styleText('bold', name)} (${role}) ${what}`);
    const result = await act();
    await this.settle();
    return result;
  }

  /** Moves time to a date and lets the clock ring what is due by then. */
  async until(instant: string, why: string): Promise<void> {
    this.#stack.clock.advanceTo(instant);
    const at = this.#stack.clock.now().toISOString();
    this.entries.push({ kind: 'step', at, who: 'The clock', role: '', what: why });
    console.log(`${grey(day(at))} ${grey(`… ${why}`)}`);
    await this.#stack.tick('ring-alarms');
    await this.settle();
  }

  /** Waits until nothing moves any more and tells the events, reactions and mails since last time. */
  async settle(): Promise<void> {
    await this.#stack.drain({ timeoutSeconds: 60 });
    const events = this.#stack.events().slice(this.#seen.events);
    const invocations = this.#stack.invocations.slice(this.#seen.invocations);
    const mails = this.#stack.mails().slice(this.#seen.mails);
    this.#seen.events += events.length;
    this.#seen.invocations += invocations.length;
    this.#seen.mails += mails.length;
    const lines = events.flatMap((event) =>
      event.source === 'samsyn' ? (this.#event(Envelope.parse(event.detail)) ?? []) : [],
    );
    for (const [line, times] of countRuns(lines))
      console.log(`${line}${times > 1 ? grey(` × ${times}`) : ''}`);
    for (const { functionName, trigger, startedAt } of invocations) {
      if (trigger === 'queue') this.entries.push({ kind: 'reaction', at: startedAt, name: functionName });
    }
    for (const { sentAt, to, subject, file, html } of mails) {
      const language = /<html lang="(\w+)"/.exec(html ?? '')?.[1] ?? '';
      const channel = 'email';
      this.entries.push({ kind: 'mail', at: sentAt, channel, language, to: to.join(', '), subject, file });
      const how = grey(`${channel}, ${language}`);
      console.log(`           ${styleText('yellow', '✉')} ${to.join(', ')} (${how}): ${subject}`);
    }
  }

  /** Keeps an event; answers its line, or none for the messages about messages. */
  #event({
    id,
    type,
    subject,
    sequence,
    time,
    organisationid,
    actor,
    causationid,
    data,
  }: Envelope): string | undefined {
    const name = nameOfType(type);
    this.#names.set(id, name);
    this.entries.push({
      kind: 'event',
      at: time,
      name,
      id,
      subject,
      sequence,
      organisationId: organisationid,
      actor,
      ...(causationid && { causedBy: causationid }),
      data,
    });
    if (name === 'NotificationPlanned' && data['channel'] !== 'email') {
      return `           ${styleText('yellow', '▤')} ${String(data['text'])} (${grey(String(data['channel']))})`;
    }
    if (/^(notification|postbox)\//.test(subject)) return undefined;
    const cause = causationid
      ? grey(` ← ${this.#names.get(causationid) ?? 'an earlier event'}, by ${actor.replace('system/', '')}`)
      : '';
    return `           ${styleText('cyan', '●')} ${name}${cause}`;
  }
}
