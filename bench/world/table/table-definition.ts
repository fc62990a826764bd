import type { ResolvedResource } from '#local/template/template-resolver.ts';
import { type Attributes, textOf } from './attribute.ts';

/** The names of the attributes that hold a partition key and a sort key. */
export interface KeyNames {
  readonly pk: string;
  readonly sk: string;
}

export interface IndexDefinition extends KeyNames {
  readonly name: string;
  /** The attributes beside the keys; undefined: all. */
  readonly projected: ReadonlySet<string> | undefined;
}

/** A table as the template states it. */
export interface TableDefinition extends KeyNames {
  readonly name: string;
  readonly indexes: readonly IndexDefinition[];
}

interface KeySchema {
  readonly AttributeName: string;
  readonly KeyType: string;
}

interface TableProperties {
  readonly KeySchema: readonly KeySchema[];
  readonly GlobalSecondaryIndexes?: readonly {
    readonly IndexName: string;
    readonly KeySchema: readonly KeySchema[];
    readonly Projection: { readonly ProjectionType: string; readonly NonKeyAttributes?: readonly string[] };
  }[];
}

const keyNames = (schema: readonly KeySchema[]): KeyNames => {
  const nameOf = (type: string) => schema.find(({ KeyType }) => KeyType === type)?.AttributeName;
  const [pk, sk] = [nameOf('HASH'), nameOf('RANGE')];
  if (pk === undefined || sk === undefined) throw new Error('Every table and index here has both keys');
  return { pk, sk };
};

/** Reads the definition out of the template's resource. */
export const tableDefinition = ({ name, properties }: ResolvedResource): TableDefinition => {
  const { KeySchema, GlobalSecondaryIndexes = [] } = properties as unknown as TableProperties;
  const keys = keyNames(KeySchema);
  return {
    name,
    ...keys,
    indexes: GlobalSecondaryIndexes.map(({ IndexName, KeySchema: schema, Projection }) => {
      const own = keyNames(schema);
      const { ProjectionType, NonKeyAttributes = [] } = Projection;
      const names = [keys.pk, keys.sk, own.pk, own.sk, ...NonKeyAttributes];
      return { name: IndexName, ...own, projected: ProjectionType === 'ALL' ? undefined : new Set(names) };
    }),
  };
};

/** What of an item an index holds; undefined when it is not in it. */
export const projectionOf = (
  index: IndexDefinition,
  item: Attributes | undefined,
): Attributes | undefined => {
  if (item === undefined) return undefined;
  if (textOf(item, index.pk) === undefined || textOf(item, index.sk) === undefined) return undefined;
  const { projected } = index;
  if (projected === undefined) return item;
  return Object.fromEntries(Object.entries(item).filter(([name]) => projected.has(name)));
};
