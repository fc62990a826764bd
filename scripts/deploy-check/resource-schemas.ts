import { loadAwsServiceSpec } from '@aws-cdk/aws-service-spec';
import type { PropertyType, ResourceProperties, SpecDatabase } from '@aws-cdk/service-spec-types';

/** What CloudFormation knows of one resource type. */
export interface ResourceSchema {
  readonly properties: ResourceProperties;
  /** What `Fn::GetAtt` can ask for. */
  readonly attributes: ReadonlySet<string>;
}

/**
 * CloudFormation's resource types as the package `@aws-cdk/aws-service-spec` carries them: names, types and what is
 * required, down to the last nested property; no patterns, and few of the allowed values. It reads no network.
 */
export class ResourceSchemas {
  readonly #database: SpecDatabase;

  private constructor(database: SpecDatabase) {
    this.#database = database;
  }

  static async load(): Promise<ResourceSchemas> {
    return new ResourceSchemas(await loadAwsServiceSpec());
  }

  find(cloudFormationType: string): ResourceSchema | undefined {
    const [resource] = this.#database.lookup('resource', 'cloudFormationType', 'equals', cloudFormationType);
    return (
      resource && { properties: resource.properties, attributes: new Set(Object.keys(resource.attributes)) }
    );
  }

  /** The properties of a nested type. */
  propertiesOf(type: Extract<PropertyType, { type: 'ref' }>): ResourceProperties {
    return this.#database.get('typeDefinition', type.reference.$ref).properties;
  }
}
