import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routes } from '#functions/plan/serve-plan/routes.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { Key } from '#shared/storage/keys.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { planStore } from '#shared/storage/plan/plan-store.ts';
import { revisitStore } from '#shared/storage/revisit/revisit-store.ts';
import type { Query, Write } from '#shared/storage/table.ts';
import { aMeasure, anOpenPlan, aSubmittedPlan, solna } from '../../shared/domain/plan/a-plan.ts';
import { type Answered, apiOf } from '../call-api.ts';
import { keep, letEveryoneIn } from './some-callers.ts';

/** A table whose every call waits until the scheduler lets it through: all interleavings can happen. */
class SteeredTable extends MemoryTable {
  steer: fc.Scheduler | undefined;

  async #turn(what: string): Promise<void> {
    await this.steer?.schedule(Promise.resolve(), what);
  }

  override async get(key: Key) {
    await this.#turn(`get ${key.sk}`);
    return super.get(key);
  }

  override async query(query: Query) {
    await this.#turn('query');
    return super.query(query);
  }

  override async write(writes: readonly Write[]) {
    await this.#turn('write');
    return super.write(writes);
  }
}

const { planId } = anOpenPlan();
const path = `/v1/${solna}/plans/${planId}`;
const lineIds = ['brist-1', 'papekande-2'] as const;

const scene = async (plan: Plan) => {
  const table = new SteeredTable();
  const plans = planStore(table);
  const newId = () => {
    throw new Error('Plans get their id from the report');
  };
  await letEveryoneIn(table);
  await keep(plans, planId, plan);
  const call = apiOf(routes, {
    table,
    now: () => '2026-11-16T08:00:00.000Z',
    newId,
    plans,
    revisits: revisitStore(table),
  });
  const stored = async () => (await plans.find(solna, planId))?.state as Plan;
  return { table, plans, call, stored };
};

const measuresOf = (plan: Plan, lineId: string): readonly string[] =>
  Object.values(plan.areas)
    .flatMap(({ lines }) => lines)
    .filter((line) => line.lineId === lineId)
    .flatMap(({ measures }) => measures.map(({ what }) => what));

describe('two people who write in one plan at the same time', () => {
  const writer = fc.record({ lineId: fc.constantFrom(...lineIds), rounds: fc.integer({ min: 1, max: 2 }) });

  it('whatever the interleaving: of each version one succeeds, and what was accepted stands until it was read and replaced', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.tuple(writer, writer), async (steer, writers) => {
        const { table, call, stored } = await scene(anOpenPlan());
        table.steer = steer;
        const accepted: { lineId: string; etag: string; what: string }[] = [];
        const refused: number[] = [];
        const write = async (name: string, { lineId, rounds }: { lineId: string; rounds: number }) => {
          for (let round = 1; round <= rounds; round++) {
            const line = `${path}/lines/${lineId}`;
            const read = await call({ as: 'sub-manager', method: 'GET', path: line });
            const etag = String(read.headers['etag']);
            const what = `${name} skriver för ${round} gången.`;
            const { status } = await call({
              as: 'sub-manager',
              method: 'PUT',
              path: line,
              headers: { 'if-match': etag },
              body: { measures: [aMeasure({ what })] },
            });
            if (status === 200) accepted.push({ lineId, etag, what });
            else refused.push(status);
          }
        };
        await steer.waitFor(Promise.all(writers.map((one, index) => write(`Person ${index + 1}`, one))));
        table.steer = undefined;

        expect(refused.every((status) => status === 412)).toBe(true);
        const versions = accepted.map(({ lineId, etag }) => `${lineId} ${etag}`);
        expect(new Set(versions).size).toBe(versions.length);
        const plan = await stored();
        for (const { lineId } of writers) {
          const own = accepted.filter((one) => one.lineId === lineId);
          expect(own.length).toBeGreaterThan(0);
          const newest = own
            .toSorted((a, b) => Number(a.etag.slice(1, -1)) - Number(b.etag.slice(1, -1)))
            .at(-1);
          expect(measuresOf(plan, lineId)).toEqual([newest?.what]);
        }
        if (writers[0].lineId !== writers[1].lineId) expect(refused).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('the same request twice under one key is one decision with one answer; another body under it is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.boolean(), async (steer, isSameBody) => {
        const { table, plans, call } = await scene(aSubmittedPlan());
        const { headers } = await call({ as: 'sub-officer', method: 'GET', path });
        const before = (await plans.find(solna, planId))?.sequence ?? 0;
        table.steer = steer;
        const comment = (body: object): Promise<Answered> =>
          call({
            as: 'sub-officer',
            method: 'POST',
            path: `${path}/comments`,
            headers: { 'if-match': String(headers['etag']), 'idempotency-key': 'a-key' },
            body,
          });
        const other = isSameBody
          ? { outcome: 'noComments' }
          : { outcome: 'completionAsked', text: 'Förtydliga vem som ansvarar.' };
        const [one, two] = await steer.waitFor(
          Promise.all([comment({ outcome: 'noComments' }), comment(other)]),
        );
        table.steer = undefined;
        const statuses = [one.status, two.status].sort((a, b) => a - b);
        expect(statuses).toEqual(isSameBody ? [200, 200] : [200, 422]);
        if (isSameBody) expect(one.json).toEqual(two.json);
        expect((await plans.find(solna, planId))?.sequence).toBe(before + 1);
      }),
      { numRuns: 200 },
    );
  });
});
