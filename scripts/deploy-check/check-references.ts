import type { ResourceSchemas } from './resource-schemas.ts';
import { type Finding, intrinsicOf, isObject, type Template } from './template.ts';

const substitution = /\$\{([^!}][^}]*)\}/g;

/** Everything that one template points to: it must be there, and have the attribute that is asked of it. */
export class ReferenceCheck {
  readonly #template: Template;
  readonly #schemas: ResourceSchemas;
  readonly #exports: ReadonlySet<string>;

  constructor(template: Template, schemas: ResourceSchemas, exports: ReadonlySet<string>) {
    this.#template = template;
    this.#schemas = schemas;
    this.#exports = exports;
  }

  /** The findings in a value and everything below it. */
  of(value: unknown, where: string): Finding[] {
    if (Array.isArray(value)) return value.flatMap((item, index) => this.of(item, `${where}/${index}`));
    if (!isObject(value)) return [];
    const inner = Object.entries(value).flatMap(([key, item]) => this.of(item, `${where}/${key}`));
    const name = intrinsicOf(value);
    return name === undefined ? inner : [...this.#call(name, value[name], where), ...inner];
  }

  dependencies(dependsOn: string | readonly string[] | undefined, where: string): Finding[] {
    return [dependsOn ?? []].flat().flatMap((id) => this.#resource(id, `${where}/DependsOn`));
  }

  condition(name: string | undefined, where: string): Finding[] {
    return name === undefined || this.#template.Conditions?.[name] !== undefined
      ? []
      : [{ where, what: `names the condition ${name}, which there is not` }];
  }

  #call(name: string, argument: unknown, where: string): Finding[] {
    switch (name) {
      case 'Ref':
        return this.#ref(String(argument), where);
      case 'Fn::GetAtt': {
        const [id = '', attribute = ''] = Array.isArray(argument)
          ? argument.map(String)
          : String(argument).split(/\.(.*)/);
        return this.#attribute(id, attribute, where);
      }
      case 'Fn::Sub':
        return this.#sub(argument, where);
      case 'Fn::ImportValue':
        return typeof argument !== 'string' || this.#exports.has(argument)
          ? []
          : [{ where, what: `imports ${argument}, which no stack of this stage exports` }];
      case 'Fn::If':
        return this.condition(String((argument as readonly unknown[])[0]), where);
      default:
        return [];
    }
  }

  #ref(id: string, where: string): Finding[] {
    const isKnown = id.startsWith('AWS::') || this.#template.Parameters?.[id] !== undefined;
    return isKnown ? [] : this.#resource(id, where);
  }

  #resource(id: string, where: string): Finding[] {
    return this.#template.Resources[id]
      ? []
      : [{ where, what: `points to ${id}, which is not in the template` }];
  }

  #attribute(id: string, attribute: string, where: string): Finding[] {
    const resource = this.#template.Resources[id];
    if (resource === undefined) return this.#resource(id, where);
    const schema = this.#schemas.find(resource.Type);
    // A custom resource answers what its function answers.
    return schema === undefined || schema.attributes.has(attribute)
      ? []
      : [{ where, what: `asks for ${id}.${attribute}, which a ${resource.Type} does not have` }];
  }

  #sub(argument: unknown, where: string): Finding[] {
    const [text, variables] = Array.isArray(argument) ? argument : [argument, {}];
    return [...String(text).matchAll(substitution)].flatMap(([, name = '']) => {
      if (isObject(variables) && name in variables) return [];
      const [id = '', attribute] = name.split(/\.(.*)/);
      return attribute === undefined ? this.#ref(id, where) : this.#attribute(id, attribute, where);
    });
  }
}
