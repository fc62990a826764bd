import { type Identity, identifyResource, namePropertyOf } from './identify-resource.ts';
import type { LoadedStack, TemplateResource } from './load-assembly.ts';

/** A resource with every intrinsic function replaced by what it stands for locally. */
export interface ResolvedResource extends Identity {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Record<string, unknown>;
}

const absent = Symbol('AWS::NoValue');
type Arguments = unknown[];

/**
 * Resolves the intrinsic functions of all stacks of one assembly, exports between them included.
 * What it does not know it refuses by name: a guess would run something else than what is deployed.
 */
export class TemplateResolver {
  readonly #stacks: ReadonlyMap<string, LoadedStack>;
  readonly #identities = new Map<string, Identity>();
  readonly #isInert: (type: string) => boolean;

  /** `isInert` names the types that nothing runs of: their properties are not read, so a secret they refer to is not missed. */
  constructor(stacks: readonly LoadedStack[], isInert: (type: string) => boolean = () => false) {
    this.#isInert = isInert;
    this.#stacks = new Map(stacks.map((stack) => [stack.name, stack]));
  }

  /** Every resource whose condition holds, resolved. */
  resources(): ResolvedResource[] {
    return [...this.#stacks.values()].flatMap((stack) =>
      Object.entries(stack.template.Resources ?? {})
        .filter(([, { Condition }]) => Condition === undefined || this.#condition(stack, Condition))
        .map(([logicalId, resource]) => this.#resolveResource(stack, logicalId, resource)),
    );
  }

  /** The outputs of every stack as `stack.outputName`. */
  outputs(): Record<string, unknown> {
    const outputs: Record<string, unknown> = {};
    for (const stack of this.#stacks.values()) {
      for (const [name, { Value, Condition }] of Object.entries(stack.template.Outputs ?? {})) {
        if (Condition !== undefined && !this.#condition(stack, Condition)) continue;
        outputs[`${stack.name}.${name}`] = this.resolve(stack.name, Value);
      }
    }
    return outputs;
  }

  /** One value of a stack's template, resolved. */
  resolve(stackName: string, value: unknown): unknown {
    const stack = this.#stacks.get(stackName);
    if (!stack) throw new Error(`The assembly has no stack named ${stackName}`);
    const resolved = this.#value(stack, value);
    return resolved === absent ? undefined : resolved;
  }

  #resolveResource(stack: LoadedStack, logicalId: string, { Type, Properties = {} }: TemplateResource) {
    try {
      const read = this.#isInert(Type) ? {} : Properties;
      const properties = this.#value(stack, read) as Record<string, unknown>;
      return { ...this.#identity(stack, logicalId), stack: stack.name, logicalId, type: Type, properties };
    } catch (cause) {
      throw new Error(`${stack.name}/${logicalId} (${Type}): ${(cause as Error).message}`, { cause });
    }
  }

  #value(stack: LoadedStack, value: unknown): unknown {
    if (typeof value === 'string' && value.includes('{{resolve:')) {
      throw new Error(`dynamic references are not resolved locally: ${value}`);
    }
    if (Array.isArray(value)) {
      return value.map((item) => this.#value(stack, item)).filter((item) => item !== absent);
    }
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [first] = entries;
    if (entries.length === 1 && first) {
      const [key, argument] = first;
      if (key === 'Ref') return this.#ref(stack, String(argument));
      if (key.startsWith('Fn::')) return this.#call(stack, key, argument);
    }
    const resolved = entries.map(([key, item]) => [key, this.#value(stack, item)] as const);
    return Object.fromEntries(resolved.filter(([, item]) => item !== absent));
  }

  #ref(stack: LoadedStack, name: string): unknown {
    const pseudo: Record<string, unknown> = {
      'AWS::Region': stack.region,
      'AWS::AccountId': stack.accountId,
      'AWS::Partition': 'aws',
      'AWS::URLSuffix': 'amazonaws.com',
      'AWS::StackName': stack.name,
      'AWS::StackId': `arn:aws:cloudformation:${stack.region}:${stack.accountId}:stack/${stack.name}/local`,
      'AWS::NoValue': absent,
    };
    if (name in pseudo) return pseudo[name];
    const parameter = stack.template.Parameters?.[name];
    if (parameter) {
      if (parameter.Default === undefined) throw new Error(`parameter ${name} has no default`);
      return parameter.Default;
    }
    return this.#identity(stack, name).ref;
  }

  #call(stack: LoadedStack, name: string, argument: unknown): unknown {
    const list = () => this.#value(stack, argument) as Arguments;
    switch (name) {
      case 'Fn::GetAtt': {
        const [logicalId = '', ...path] = typeof argument === 'string' ? argument.split('.') : list();
        return this.#attribute(stack, String(logicalId), path.join('.'));
      }
      case 'Fn::Join': {
        const [separator, parts] = list() as [string, string[]];
        return parts.join(separator);
      }
      case 'Fn::Sub':
        return this.#substitute(stack, argument);
      case 'Fn::ImportValue':
        return this.#import(String(this.#value(stack, argument)));
      case 'Fn::Select': {
        const [index, choices] = list() as [string | number, unknown[]];
        const choice = choices[Number(index)];
        if (choice === undefined) throw new Error(`Fn::Select ${index} of ${choices.length}`);
        return choice;
      }
      case 'Fn::Split': {
        const [separator, text] = list() as [string, string];
        return text.split(separator);
      }
      case 'Fn::If': {
        const [condition, yes, no] = argument as [string, unknown, unknown];
        return this.#value(stack, this.#condition(stack, condition) ? yes : no);
      }
      case 'Fn::FindInMap': {
        const [map, top, second] = list() as [string, string, string];
        const found = stack.template.Mappings?.[map]?.[top]?.[second];
        if (found === undefined) throw new Error(`mapping ${map}.${top}.${second} does not exist`);
        return found;
      }
      case 'Fn::Base64':
        return Buffer.from(String(this.#value(stack, argument))).toString('base64');
      default:
        return this.#logical(stack, name, argument);
    }
  }

  #logical(stack: LoadedStack, name: string, argument: unknown): boolean {
    const holds = (item: unknown) => {
      const isNamed = typeof item === 'object' && item !== null && 'Condition' in item;
      return isNamed
        ? this.#condition(stack, String(item.Condition))
        : String(this.#value(stack, item)) === 'true';
    };
    const items = argument as unknown[];
    switch (name) {
      case 'Fn::Equals':
        return String(this.#value(stack, items[0])) === String(this.#value(stack, items[1]));
      case 'Fn::And':
        return items.every(holds);
      case 'Fn::Or':
        return items.some(holds);
      case 'Fn::Not':
        return !holds(items[0]);
      default:
        throw new Error(`${name} is not known to the local runner`);
    }
  }

  #condition(stack: LoadedStack, name: string): boolean {
    const condition = stack.template.Conditions?.[name];
    if (condition === undefined) throw new Error(`condition ${name} does not exist in ${stack.name}`);
    return Boolean(this.#value(stack, condition));
  }

  #substitute(stack: LoadedStack, argument: unknown): string {
    const [text, variables] = Array.isArray(argument) ? argument : [argument, {}];
    const own = (this.#value(stack, variables ?? {}) ?? {}) as Record<string, unknown>;
    return String(text).replaceAll(/\$\{(!?)([^}]+)\}/g, (_all, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      if (name in own) return String(own[name]);
      const [logicalId = '', ...path] = name.split('.');
      return String(path.length ? this.#attribute(stack, logicalId, path.join('.')) : this.#ref(stack, name));
    });
  }

  #import(exportName: string): unknown {
    for (const stack of this.#stacks.values()) {
      for (const output of Object.values(stack.template.Outputs ?? {})) {
        if (output.Export && this.#value(stack, output.Export.Name) === exportName) {
          return this.#value(stack, output.Value);
        }
      }
    }
    throw new Error(`no stack of the assembly exports ${exportName}`);
  }

  #attribute(stack: LoadedStack, logicalId: string, attribute: string): string {
    const value = this.#identity(stack, logicalId).attributes[attribute];
    if (value === undefined) throw new Error(`attribute ${logicalId}.${attribute} is not known locally`);
    return value;
  }

  #identity(stack: LoadedStack, logicalId: string): Identity {
    const key = `${stack.name}/${logicalId}`;
    const known = this.#identities.get(key);
    if (known) return known;
    const resource = stack.template.Resources?.[logicalId];
    if (!resource) throw new Error(`${logicalId} is neither a resource nor a parameter of ${stack.name}`);
    const property = namePropertyOf(resource.Type);
    const explicit = property && resource.Properties?.[property];
    const { name, region, accountId } = stack;
    const place = { stack: name, logicalId, type: resource.Type, region, accountId };
    const resolved = explicit === undefined ? undefined : this.#value(stack, explicit);
    const identity = identifyResource(place, typeof resolved === 'string' ? resolved : undefined);
    this.#identities.set(key, identity);
    return identity;
  }
}
