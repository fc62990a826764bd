import { catalogue, eventNames } from '#events/catalogue.ts';
import type { EventDefinition } from '#events/define-event.ts';
import { nouns } from '#events/nouns.ts';
import { schemaPath } from './schema-path.ts';

const flow = `\`\`\`
programme adopted by the body          agreement with its requirements
       └──────────────────┬───────────────────┘
AssessmentOpened → AssessmentCompleted              UrgentFindingRaised at once
       │
ReportDrafted → ReportSharedForFactCheck → FactCheckAnswered → ReportEstablished → ReportPublished
       │
PlanOpened → PlanSubmitted → PlanAgreed → PlanAdopted → PlanPresented
       │
PlanDueForReview → RevisitOpened → RevisitCompleted
       │
next PlanDueForReview, or PlanClosed → the next AssessmentOpened
\`\`\``;

const row = (event: EventDefinition): string => {
  const fields = Object.keys(event.example as Record<string, unknown>).map((field) => `\`${field}\``);
  return `| [${event.name}](${schemaPath(event)}) | ${event.meaning} | ${fields.join(', ')} |`;
};

const section = (noun: string): string[] => {
  const events: EventDefinition[] = eventNames.map((name) => catalogue[name]);
  const own = events.filter((event) => event.noun === noun);
  if (own.length === 0) return [];
  return [
    `## ${noun}`,
    '',
    '| event | meaning | data in its example |',
    '|---|---|---|',
    ...own.map(row),
    '',
  ];
};

/** The events in words, noun by noun in the order of the flow. */
export const eventTable = (): string =>
  [
    '# Events',
    '',
    'Generated from `events/` by `npm run docs`. Every event is a CloudEvent in the `detail` of an EventBridge event with source `samsyn` and the name below as `detail-type`.',
    '[asyncapi.json](asyncapi.json) describes them all in AsyncAPI 3.0; each name links to its JSON Schema.',
    '',
    flow,
    '',
    ...nouns.flatMap(section),
  ].join('\n');
