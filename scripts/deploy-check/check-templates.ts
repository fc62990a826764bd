import { checkLimits } from './check-limits.ts';
import { ReferenceCheck } from './check-references.ts';
import { ValueCheck } from './check-value.ts';
import type { ResourceSchemas } from './resource-schemas.ts';
import type { Finding, Template } from './template.ts';

const isCustom = (type: string): boolean =>
  type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource';

/** Everything CloudFormation would refuse in the templates of one stage, by stack name. */
export const checkTemplates = (
  templates: ReadonlyMap<string, Template>,
  schemas: ResourceSchemas,
): readonly Finding[] => {
  const values = new ValueCheck(schemas);
  const exports = new Set(
    [...templates.values()].flatMap(({ Outputs = {} }) =>
      Object.values(Outputs).map(({ Export }) => String(Export?.Name)),
    ),
  );
  return [...templates].flatMap(([stack, template]) => {
    const references = new ReferenceCheck(template, schemas, exports);
    const resources = Object.entries(template.Resources).flatMap(([id, resource]) => {
      const { Type, Properties = {}, DependsOn, Condition } = resource;
      const where = `${stack}/${id}`;
      const schema = schemas.find(Type);
      const shape =
        schema !== undefined
          ? values.properties(Properties, schema.properties, where)
          : isCustom(Type)
            ? []
            : [{ where, what: `is a ${Type}, a type that CloudFormation does not have` }];
      return [
        ...shape,
        ...references.of(Properties, where),
        ...references.dependencies(DependsOn, where),
        ...references.condition(Condition, where),
      ];
    });
    const outputs = references.of(template.Outputs ?? {}, `${stack}/Outputs`);
    return [...resources, ...outputs, ...checkLimits(stack, template)];
  });
};
