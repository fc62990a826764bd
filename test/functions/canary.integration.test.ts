import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellStory } from '#bench/round-trips/tell-story.ts';
import { World } from '#bench/world/world.ts';
import { worldStack } from '#bench/world/world-stack.ts';
import type { LocalStack } from '#local/local-stack.ts';
import { freeTextsOf } from './canary-fields.ts';
import { Canaries, mailReader } from './canary-story.ts';
import { routes } from './every-route.ts';

// Seconds of work, which a busy machine spreads over minutes.
const timeout = 600_000;
const levels = ['info', 'warn', 'error'] as const;

let world: World;
let stack: LocalStack;
let canaries: Canaries;
const mails: string[] = [];
const lines: string[] = [];

beforeAll(async () => {
  world = await World.start({ intercept: mailReader((content) => mails.push(content)) });
  stack = worldStack(world);
  for (const level of levels) {
    const write = console[level];
    console[level] = (...content: unknown[]) => {
      lines.push(JSON.stringify(content));
      write(...content);
    };
  }
  canaries = new Canaries(globalThis.fetch, routes.map(freeTextsOf));
  globalThis.fetch = canaries.fetch;
  await tellStory(stack, 'board-criteria', () => {});
}, timeout);
afterAll(() => stack.stop());

describe('a whole follow-up with canaries in every text of every command', () => {
  it('takes no personal number, and says none again', () => {
    expect(canaries.taken).toEqual([]);
    expect(canaries.refused.size).toBeGreaterThan(40);
    const stored = [...world.table.store.all()].map((item) => JSON.stringify(item)).join('\n');
    for (const where of [stored, mails.join('\n'), lines.join('\n')]) expect(where).not.toMatch(/1212-?1212/);
  });

  const seenIn = (texts: readonly string[]) => [...new Set(canaries.fieldsIn(texts.join('\n')))].sort();

  it('says in mails and calendar files what unit, method and document are called, and nothing else', () => {
    expect(mails.filter((mail) => mail.includes('BEGIN:VCALENDAR')).length).toBeGreaterThan(5);
    expect(seenIn(mails)).toEqual([
      'draftProgramme /definition/methods/*/name',
      'draftProgramme /definition/names/plan',
      'draftProgramme /definition/names/report',
      'draftProgramme /definition/names/revisit',
      'registerUnit /name',
    ]);
  });

  it('logs nothing of what people write', () => {
    expect(lines.length).toBeGreaterThan(500);
    expect(seenIn(lines)).toEqual([]);
  });

  it('puts nothing of it into events but the numbers that a decision is found by', () => {
    // What SES says of a mail repeats its subject, on the bus that is AWS's own.
    const own = stack.events().filter(({ source }) => source !== 'aws.ses');
    const events = own.map((event) => JSON.stringify(event));
    expect(events.length).toBeGreaterThan(100);
    expect(seenIn(events)).toEqual([
      'adoptProgramme /decision/referenceNumber',
      'decideBreachStep /paragraph',
      'presentPlan /referenceNumber',
    ]);
  });

  it('shows nothing of it to other systems: the feed, which is what webhooks send', async () => {
    let path = '/v1/2080/events?limit=100';
    const feed: string[] = [];
    for (;;) {
      const { status, body } = await world.request({
        method: 'GET',
        path,
        as: 'astrid-administrator-board-criteria',
      });
      expect(status).toBe(200);
      const { items, _links } = JSON.parse(String(body)) as {
        items: unknown[];
        _links: { next: { href: string } };
      };
      if (items.length === 0) break;
      feed.push(...items.map((item) => JSON.stringify(item)));
      path = _links.next.href;
    }
    expect(feed.length).toBeGreaterThan(100);
    expect(seenIn(feed)).toEqual([]);
  });
});
