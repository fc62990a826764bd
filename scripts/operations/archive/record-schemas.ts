import { Assessment } from '#shared/domain/assessment/assessment.ts';
import { Disclosure } from '#shared/domain/document/disclosure.ts';
import { Document } from '#shared/domain/document/document.ts';
import { Breach } from '#shared/domain/organisation/breach.ts';
import { Plan } from '#shared/domain/plan/plan.ts';
import { ClosingTalk } from '#shared/domain/report/closing-talk.ts';
import { Report } from '#shared/domain/report/report.ts';
import { Revisit } from '#shared/domain/revisit/revisit.ts';
import { jsonSchemaOf } from '../../docs/event-schema.ts';
import type { CaseKind } from './case-file.ts';

const schemas = {
  assessment: Assessment,
  report: Report,
  plan: Plan,
  revisit: Revisit,
  'closing-talk': ClosingTalk,
  breach: Breach,
  document: Document,
  disclosure: Disclosure,
} as const satisfies Record<CaseKind, unknown>;

/** JSON Schema of what `state` holds in a record of a kind, so that it can be read without Samsyn. */
export const recordSchema = (kind: CaseKind): string =>
  `${JSON.stringify({ title: `state: ${kind}`, ...jsonSchemaOf(schemas[kind]) }, undefined, 2)}\n`;
