import type { Property, PropertyType, ResourceProperties } from '@aws-cdk/service-spec-types';
import type { ResourceSchemas } from './resource-schemas.ts';
import { type Finding, intrinsicOf, isObject } from './template.ts';

/** Intrinsic functions whose result is text. */
const textFunctions = new Set(['Fn::Join', 'Fn::Sub', 'Fn::Base64', 'Fn::ImportValue', 'Fn::ToJsonString']);
/** Those whose result is a list. */
const listFunctions = new Set(['Fn::Split', 'Fn::GetAZs', 'Fn::Cidr']);

const scalars = new Set(['string', 'number', 'integer', 'boolean', 'date-time']);

const nameOf = (type: PropertyType): string => {
  switch (type.type) {
    case 'ref':
      return 'an object';
    case 'array':
      return 'a list';
    case 'map':
      return 'a map';
    case 'union':
      return type.types.map(nameOf).join(' or ');
    default:
      return type.type;
  }
};

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
};

const isScalarOf = (value: unknown, type: PropertyType): boolean => {
  switch (type.type) {
    case 'string':
    case 'date-time':
      return typeof value === 'string';
    case 'integer':
      return Number.isInteger(typeof value === 'string' && value !== '' ? Number(value) : value);
    case 'number':
      return (
        typeof value === 'number' || (typeof value === 'string' && value !== '' && !Number.isNaN(+value))
      );
    case 'boolean':
      return typeof value === 'boolean' || value === 'true' || value === 'false';
    default:
      return false;
  }
};

/** Checks values against the types that CloudFormation's schemas give them. */
export class ValueCheck {
  readonly #schemas: ResourceSchemas;

  constructor(schemas: ResourceSchemas) {
    this.#schemas = schemas;
  }

  /** Every property is known and of its type, and none that is required is missing. */
  properties(values: unknown, known: ResourceProperties, where: string): Finding[] {
    if (intrinsicOf(values) === 'Fn::If')
      return this.#branches(values, (branch) => this.properties(branch, known, where));
    if (!isObject(values)) return [{ where, what: `is ${shown(values)}, but must be an object` }];
    const missing = Object.entries(known)
      .filter(([name, { required }]) => required && values[name] === undefined)
      .map(([name]) => ({ where, what: `lacks the required property ${name}` }));
    const others = Object.entries(values).flatMap(([name, value]) => {
      const property = known[name];
      return property === undefined
        ? [{ where: `${where}/${name}`, what: 'is no property of this type' }]
        : this.#property(value, property, `${where}/${name}`);
    });
    return [...missing, ...others];
  }

  /** A property has one type now and may have had others: each of them is accepted. */
  #property(value: unknown, { type, previousTypes = [] }: Property, where: string): Finding[] {
    return this.#oneOf(value, [type, ...previousTypes], where);
  }

  #oneOf(value: unknown, types: readonly PropertyType[], where: string): Finding[] {
    const results = types.map((type) => this.#value(value, type, where));
    // The closest speaks: the others would only confuse.
    return results.reduce((best, one) => (one.length < best.length ? one : best));
  }

  #value(value: unknown, type: PropertyType, where: string): Finding[] {
    if (type.type === 'union') return this.#oneOf(value, type.types, where);
    if (type.type === 'json')
      return isObject(value) || typeof value === 'string' ? [] : [wrong(value, type, where)];
    if (intrinsicOf(value) !== undefined) return this.#intrinsic(value, type, where);
    switch (type.type) {
      case 'ref':
        return isObject(value)
          ? this.properties(value, this.#schemas.propertiesOf(type), where)
          : [wrong(value, type, where)];
      case 'array':
        return Array.isArray(value)
          ? value.flatMap((item, index) => this.#value(item, type.element, `${where}/${index}`))
          : [wrong(value, type, where)];
      case 'map':
        return isObject(value)
          ? Object.entries(value).flatMap(([key, item]) => this.#value(item, type.element, `${where}/${key}`))
          : [wrong(value, type, where)];
      case 'tag':
        return isObject(value) && typeof value['Key'] === 'string' && 'Value' in value
          ? []
          : [wrong(value, type, where)];
      case 'string':
      case 'integer':
        if (!isScalarOf(value, type)) return [wrong(value, type, where)];
        return type.allowedValues === undefined || (type.allowedValues as unknown[]).includes(value)
          ? []
          : [{ where, what: `is ${shown(value)}, but must be one of ${type.allowedValues.join(', ')}` }];
      default:
        return isScalarOf(value, type) ? [] : [wrong(value, type, where)];
    }
  }

  /** What the function will answer is known only to the account; what kind of thing it is, is known here. */
  #intrinsic(value: unknown, type: PropertyType, where: string): Finding[] {
    const name = intrinsicOf(value) as string;
    if (name === 'Fn::If') return this.#branches(value, (branch) => this.#value(branch, type, where));
    const isText = textFunctions.has(name) && !scalars.has(type.type);
    const isList = listFunctions.has(name) && type.type !== 'array';
    const isNoObject = type.type === 'ref' || type.type === 'map';
    return isText || isList || isNoObject
      ? [{ where, what: `is made by ${name}, but must be ${nameOf(type)}` }]
      : [];
  }

  #branches(value: unknown, check: (branch: unknown) => Finding[]): Finding[] {
    const [, ...branches] = (value as { 'Fn::If': readonly unknown[] })['Fn::If'];
    return branches.filter((branch) => !isNoValue(branch)).flatMap(check);
  }
}

const isNoValue = (value: unknown): boolean => isObject(value) && value['Ref'] === 'AWS::NoValue';

const wrong = (value: unknown, type: PropertyType, where: string): Finding => ({
  where,
  what: `is ${shown(value)}, but must be ${nameOf(type)}`,
});
