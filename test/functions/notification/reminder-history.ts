import assert from 'node:assert/strict';
import type { PersonRef } from '#events/identifiers.ts';
import type { Role } from '#shared/domain/organisation/membership.ts';
import * as plans from '../../shared/domain/plan/a-plan.ts';
import {
  addressOf,
  boss,
  cast,
  departmentHead,
  keyOf,
  type Reason,
  reasonsOf,
  secretary,
} from './paper-calendar.ts';
import type { LeftMail, ReminderWorld } from './reminder-world.ts';
import { bodyId, savePerson } from './some-people.ts';

const { commissioner, colleague } = plans;

/** A reminder that the plan has said, and what must become of it. */
interface Said {
  readonly reason: Reason;
  readonly tell: Reason['steps'][number]['tell'];
  /** The events it was said with: one person gets one message of them all. */
  readonly decision: ReadonlySet<number>;
  /** So many things had been done about the plan or by the people when it was said. */
  readonly epoch: number;
}

const tellSomeone: Readonly<Record<Reason['steps'][number]['tell'], (owner: PersonRef) => PersonRef>> = {
  owner: (owner) => owner,
  ownersManager: () => boss,
  commissioner: () => commissioner,
  departmentHead: () => departmentHead,
  secretary: () => secretary,
};

/** Plays one history, and holds everything that is said and sent against the paper calendar. */
export class ReminderHistory {
  readonly world: ReminderWorld;
  /** The highest step said of each reason. */
  readonly #told = new Map<string, number>();
  readonly #said: Said[] = [];
  #open: Said[] = [];
  #epoch = 0;
  readonly #away = new Set<string>();

  constructor(world: ReminderWorld) {
    this.world = world;
    world.onMail = (mail) => this.#checkMail(mail);
  }

  async tick(seed: number): Promise<void> {
    const now = this.world.now();
    const expected = reasonsOf(await this.world.plan()).flatMap((reason) => {
      const step = reason.steps.filter(({ at }) => at <= now).length;
      return step > (this.#told.get(reason.key) ?? 0) ? [{ reason, step }] : [];
    });
    const rung = await this.world.tick();
    const said = rung.flatMap(({ type, data }) => {
      const key = keyOf(type.split('.')[2] ?? '', data);
      return key === undefined ? [] : [{ key, step: Number(data['step'] ?? 1) }];
    });
    const asText = (key: string, step: number) => `${key} step ${step}`;
    assert.deepEqual(
      said.map(({ key, step }) => asText(key, step)).sort(),
      expected.map(({ reason, step }) => asText(reason.key, step)).sort(),
      `said at ${now}`,
    );
    const decision = new Set(rung.map(({ sequence }) => Number(sequence)));
    for (const { reason, step } of expected) {
      this.#told.set(reason.key, step);
      const { tell } = reason.steps[step - 1] as Reason['steps'][number];
      const entry: Said = { reason, tell, decision, epoch: this.#epoch };
      this.#said.push(entry);
      this.#open.push(entry);
    }
    await this.deliver(seed);
  }

  /** What has been delivered to its end without anything happening meanwhile was told to the right person, once. */
  async deliver(seed: number): Promise<void> {
    await this.world.deliver(seed);
    if (!this.world.isQuiet) return;
    for (const { reason, decision, epoch } of this.#open) {
      if (reason.text === 'none' || epoch !== this.#epoch) continue;
      // Late measures of one morning are said once to each whom one of them concerns.
      const alike = this.#open.filter(
        (said) => said.decision === decision && said.reason.text === reason.text,
      );
      const people = alike.map((said) => addressOf(this.#standIn(tellSomeone[said.tell](said.reason.owner))));
      const mails = this.#mailsOf(reason.text, decision);
      assert.deepEqual(
        mails.map(({ to }) => to).sort(),
        [...new Set(people)].sort(),
        `${reason.key} at ${this.world.now()}`,
      );
    }
    this.#open = [];
  }

  /** Somebody does something, after which a reminder may be another's or nobody's. */
  async act(action: () => Promise<unknown>): Promise<void> {
    this.#epoch++;
    await action();
  }

  async pause(who: PersonRef, isAway: boolean): Promise<void> {
    if (isAway) this.#away.add(who.personId);
    else this.#away.delete(who.personId);
    const [, role] = cast.find(([member]) => member.personId === who.personId) as (typeof cast)[number];
    await saveMember(this.world, who, role, isAway);
  }

  /** Over the whole history nobody was told the same reminder twice, and what is left in the queues is nothing. */
  async checkEnd(): Promise<void> {
    for (const { reason, decision } of this.#said.filter(({ reason: { text } }) => text !== 'none')) {
      const alike = this.#said.filter(
        (said) => said.decision === decision && said.reason.text === reason.text,
      );
      const people = new Set(alike.map((said) => tellSomeone[said.tell](said.reason.owner).personId));
      const addresses = this.#mailsOf(reason.text, decision).map(({ to }) => to);
      // One for each whom it concerned: whoever took over later was told so, not of what was said before.
      assert.ok(addresses.length <= people.size, `${reason.key} to ${addresses.join()}`);
    }
    const ids = this.world.mails.map(({ notification }) => notification.notificationId);
    assert.equal(new Set(ids).size, ids.length, 'a mail was sent twice');
  }

  #standIn(who: PersonRef): PersonRef {
    return this.#away.has(who.personId) ? colleague : who;
  }

  #mailsOf(text: Reason['text'], decision: ReadonlySet<number>): LeftMail[] {
    return this.world.mails.filter(({ notification: { text: first, also = [], causedAt = -1 } }) => {
      const texts: readonly string[] = [first, ...also.map((part) => part.text)];
      return decision.has(causedAt) && texts.includes(text);
    });
  }

  /** A mail leaves: its reason holds at that moment, and it goes to whoever it concerns then, or stands in for them. */
  async #checkMail({ to, subject, at, notification }: LeftMail): Promise<void> {
    const { text, also = [] } = notification;
    const texts = [text, ...also.map((part) => part.text)];
    if (!texts.some((each) => each.endsWith('Overdue'))) return;
    const reasons = reasonsOf(await this.world.plan()).filter(
      (reason) => texts.includes(reason.text as never) && reason.steps.some((step) => step.at <= at),
    );
    const people = reasons.flatMap(({ steps, owner }) => steps.map(({ tell }) => tellSomeone[tell](owner)));
    // Whoever was away when it was planned may be back when it leaves: their substitute has it then.
    const addresses = [...people, colleague].map(addressOf);
    assert.ok(reasons.length > 0, `${subject} to ${to} at ${at}: its reason is gone`);
    assert.ok(addresses.includes(to), `${subject} to ${to} at ${at}: it concerns ${addresses.join()}`);
  }
}

export const saveMember = (world: ReminderWorld, who: PersonRef, role: Role, isAway: boolean) =>
  savePerson(world.people, {
    personId: who.personId,
    email: addressOf(who),
    memberships: [{ role, bodyId }],
    managerId: boss.personId,
    ...(isAway && {
      preferences: {
        channels: {},
        pause: { from: '2026-01-01', to: '2029-12-31', substituteId: colleague.personId },
      },
    }),
  });
