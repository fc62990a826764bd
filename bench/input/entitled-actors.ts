import type { Agent } from 'node:http';
import type { ApiOperation } from './api-operations.ts';
import { bearer, filledPath, idsFor, keyOf, spoilt } from './request-parts.ts';
import type { Scene } from './scene.ts';
import { sendRaw } from './send-raw.ts';

/**
 * Finds out who of the scene has the right to what, by trying each operation with a request that is refused for
 * something else. Attacks by those people reach deeper than a 403. Answers tokens by operation.
 */
export async function entitledActors(
  origin: string,
  { agent, operations, scene }: { agent: Agent; operations: readonly ApiOperation[]; scene: Scene },
): Promise<ReadonlyMap<string, readonly string[]>> {
  const entitled = new Map<string, readonly string[]>();
  await Promise.all(
    operations.map(async (operation) => {
      const parts = spoilt(operation);
      if (parts === undefined) return;
      const values = operation.pathParameters.map((name) => idsFor(scene, name)[0] ?? '');
      const path = filledPath(operation, values);
      const found: string[] = [];
      for (const token of Object.values(scene.actors)) {
        const headers = { ...parts.headers, ...bearer(token) };
        const { status } = await sendRaw(origin, agent, {
          attack: 'none',
          method: operation.method,
          path,
          ...parts,
          headers,
        });
        if (status !== 403) found.push(token);
      }
      entitled.set(keyOf(operation), found);
    }),
  );
  return entitled;
}
