import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stage } from '#infra/stages.ts';
import { synthesize } from '#infra/synth.ts';

export interface Resource {
  readonly Type: string;
  readonly DeletionPolicy?: string;
  readonly DependsOn?: readonly string[];
  readonly Properties: Readonly<Record<string, any>>; // oxlint-disable-line typescript/no-explicit-any -- CloudFormation's own shapes
}

export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: readonly string[];
  readonly Resource: readonly unknown[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<
    Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: string } }>
  >;
}

const named = new Map<string, Promise<SynthesizedStage>>();

/** One stage as CloudFormation would get it, with the questions that the tests ask of it. */
export class SynthesizedStage {
  readonly templates: readonly Template[];

  private constructor(templates: SynthesizedStage['templates']) {
    this.templates = templates;
  }

  /**
   * Synthesizes with the functions there are; a stand-in is deployed for one that is not bundled. A stage that is named
   * is synthesized once for all tests of this process: they only read it.
   */
  static of(stage: string | Stage): Promise<SynthesizedStage> {
    if (typeof stage !== 'string') return SynthesizedStage.#synthesize(stage);
    const known = named.get(stage) ?? SynthesizedStage.#synthesize(stage);
    named.set(stage, known);
    return known;
  }

  static async #synthesize(stage: string | Stage): Promise<SynthesizedStage> {
    const outdir = mkdtempSync(join(tmpdir(), 'samsyn-synth-'));
    try {
      const { stacks } = await synthesize({
        stage,
        outdir,
        bundlesDir: join(outdir, 'none'),
        allowMissing: true,
      });
      return new SynthesizedStage(stacks.map(({ template }) => template));
    } finally {
      rmSync(outdir, { recursive: true });
    }
  }

  /** The resources of one type by logical id. */
  ofType(type: string): [id: string, Resource][] {
    return this.templates.flatMap(({ Resources }) =>
      Object.entries(Resources).filter(([, resource]) => resource.Type === type),
    );
  }

  /** The resource that a `Ref` or `Fn::GetAtt` points to, in this stack or by an export of another. */
  referred(reference: unknown): [id: string, Resource] {
    const {
      Ref,
      'Fn::GetAtt': attribute,
      'Fn::ImportValue': exported,
    } = reference as {
      Ref?: string;
      'Fn::GetAtt'?: readonly [string, string];
      'Fn::ImportValue'?: string;
    };
    if (exported !== undefined) return this.referred(this.#exported(exported));
    const id = Ref ?? attribute?.[0] ?? '';
    const resource = this.templates.map(({ Resources }) => Resources[id]).find(Boolean);
    if (!resource) throw new Error(`${JSON.stringify(reference)} refers to nothing in the templates`);
    return [id, resource];
  }

  /** The deployed functions by name, such as `report/draft-report`. */
  functions(): Map<string, Resource> {
    return new Map(
      this.ofType('AWS::Lambda::Function').map(([, resource]) => [
        this.#group(resource).replace(/^\/samsyn\/[a-z]+\//, ''),
        resource,
      ]),
    );
  }

  /** What a function's role is allowed, as lists. */
  statements(resource: Resource): Statement[] {
    const [, role] = this.referred(resource.Properties.Role);
    const policies: readonly { readonly PolicyDocument: { readonly Statement: readonly Statement[] } }[] =
      role.Properties['Policies'];
    return policies
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
      .map((statement) => ({
        ...statement,
        Action: [statement.Action].flat(),
        Resource: [statement.Resource].flat(),
      }));
  }

  /** Every alarm that watches this resource. */
  alarmsOn(id: string): Resource[] {
    return this.ofType('AWS::CloudWatch::Alarm')
      .map(([, alarm]) => alarm)
      .filter(({ Properties }) => JSON.stringify(Properties.Dimensions ?? []).includes(`"${id}"`));
  }

  #exported(name: string): unknown {
    const outputs = this.templates.flatMap(({ Outputs = {} }) => Object.values(Outputs));
    return outputs.find(({ Export }) => Export?.Name === name)?.Value;
  }

  #group({ Properties }: Resource): string {
    return this.referred(Properties.LoggingConfig.LogGroup)[1].Properties.LogGroupName;
  }
}
