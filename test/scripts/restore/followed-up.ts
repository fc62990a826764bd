import { unmarshall } from '@aws-sdk/util-dynamodb';
import { World } from '#bench/world/world.ts';
import { worldStack } from '#bench/world/world-stack.ts';
import { OrganisationId } from '#events/identifiers.ts';
import { STATE } from '#shared/storage/keys.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import type { Item, Table } from '#shared/storage/table.ts';
import { everyItem } from '../../../scripts/operations/restore/record-image.ts';
import {
  adoptSmallProgramme,
  assess,
  followUpInFalun,
  openAssessment,
  publish,
} from '../../e2e/small-follow-up.ts';
import { aPdf, Sender } from '../../functions/document/sender.ts';

const itemsOf = (world: World): Item[] =>
  [...world.table.store.all()].map((item) => unmarshall(item as never) as Item);

/** A municipality's table twice: before a report was published, and when all that follows from it had come to rest. */
export interface FollowedUp {
  readonly copy: readonly Item[];
  readonly living: readonly Item[];
  /** Whoever owns records there. */
  readonly owners: readonly OrganisationId[];
}

/** Plays it with the real handlers in one process; ends when `then` does. */
export async function followedUp(
  then: (followedUp: FollowedUp, world: World) => Promise<void>,
): Promise<void> {
  const world = await World.start({ seed: 1 });
  const stack = worldStack(world);
  try {
    const followUp = await followUpInFalun(stack);
    const programmeId = await adoptSmallProgramme(followUp);
    const sender = new Sender(stack, followUp.cast.users.officer);
    const documentId = await sender.sent({ kind: 'programme', id: programmeId }, aPdf('Beslutet'));
    await sender.download(documentId);
    const assessmentId = await openAssessment(followUp, programmeId);
    await assess(followUp, assessmentId);
    await world.drain();
    const copy = itemsOf(world);
    await publish(followUp, assessmentId);
    await world.drain();
    const living = itemsOf(world);
    const owners = new Set(living.filter(({ sk }) => sk === STATE).map(({ pk }) => pk.split('#')[0] ?? ''));
    await then({ copy, living, owners: [...owners].map((id) => OrganisationId.parse(id)) }, world);
  } finally {
    await stack.stop();
  }
}

/** A table in memory that holds these items. */
export async function tableOf(items: readonly Item[]): Promise<MemoryTable> {
  const table = new MemoryTable();
  for (let start = 0; start < items.length; start += 100) {
    await table.write(items.slice(start, start + 100).map((put) => ({ put })));
  }
  return table;
}

/** All that a table has in the partitions of the items. */
export async function contentsOf(table: Table, items: readonly Item[]): Promise<ReadonlyMap<string, Item>> {
  const found = new Map<string, Item>();
  for (const pk of new Set(items.map((item) => item.pk))) {
    for (const item of await everyItem(table, { pk })) found.set(`${item.pk} ${item.sk}`, item);
  }
  return found;
}
