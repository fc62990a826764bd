import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** What Stryker shows an ignorer of a place in the code (Babel's NodePath, as far as it is asked here). */
interface Place {
  readonly node: {
    readonly type: string;
    readonly properties?: readonly { readonly key?: { readonly name?: string } }[];
  };
}

const isSentence = ({ node }: Place): boolean =>
  node.type === 'ObjectExpression' && node.properties?.map(({ key }) => key?.name).join() === 'sv,en';

/** Leaves the wording of sentences in Swedish and English alone: another word is not another rule. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'sentences', {
    shouldIgnore: (place: unknown) => (isSentence(place as Place) ? 'the wording of a sentence' : undefined),
  }),
];
