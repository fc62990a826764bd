import { html } from 'hono/html';
import { type Collaboration, type Party, partiesNow } from '#shared/domain/collaboration/collaboration.ts';
import type { ComingDate } from '#shared/domain/collaboration/coming-dates.ts';
import type { Guideline } from '#shared/domain/collaboration/guideline.ts';
import { versionFor } from '#shared/domain/collaboration/guideline.ts';
import type { JointPlan } from '#shared/domain/collaboration/joint-plan.ts';
import { allShow, isPagePublic, shows, withholding } from '#shared/domain/collaboration/shared-page.ts';
import type { WorkshopItem } from '#shared/domain/collaboration/workshop.ts';
import { jointPlanAreas, jointPlanChart, jointPlanFacts, type Readership } from './joint-plan-parts.ts';
import { type Html, renderPage } from './page.ts';
import { inWords, listed, words } from './swedish.ts';
import { columnTable, section } from './tables.ts';

/** All that the page may show; what its parties have not chosen stays out of it. */
export interface SharedPage {
  readonly collaboration: Collaboration;
  readonly plans: readonly JointPlan[];
  readonly guidelines: readonly Guideline[];
  /** What the latest workshop found works well. */
  readonly goodExamples: readonly WorkshopItem[];
  readonly dates: readonly ComingDate[];
}

const nameOf = ({ organisationName, bodyName }: Party): string => `${organisationName}, ${bodyName}`;

const parties = (collaboration: Collaboration): Html =>
  html`<ul>\n${partiesNow(collaboration).map((party) => html`<li>${nameOf(party)}</li>\n`)}</ul>\n`;

const contacts = (collaboration: Collaboration): readonly Html[] => {
  const rows = partiesNow(collaboration)
    .filter((party) => shows(party, 'contacts'))
    .flatMap((party) =>
      party.contacts.map(({ functionName, email }) => [
        nameOf(party),
        functionName,
        email && html`<a href="mailto:${email}">${email}</a>`,
      ]),
    );
  return rows.length === 0
    ? []
    : [columnTable('Vart man vänder sig', { columns: ['Part', 'Funktion', 'E-post'], rows })];
};

const guidelines = ({ collaboration, guidelines: all }: SharedPage): readonly Html[] => {
  const rows = all.flatMap((guideline) => {
    const inForce = partiesNow(collaboration).flatMap((party) => {
      const held = versionFor(guideline, party);
      return held === undefined ? [] : [`${nameOf(party)} (version ${held.version})`];
    });
    return inForce.length === 0 ? [] : [[guideline.title, listed(inForce)]];
  });
  return rows.length === 0
    ? []
    : [columnTable('Styrdokument som gäller', { columns: ['Dokument', 'Beslutat av'], rows })];
};

const gainKinds = { hours: 'Tid', procurement: 'Gemensam upphandling', other: 'Annat' } as const;

const gains = (collaboration: Collaboration): readonly Html[] => {
  const rows = partiesNow(collaboration)
    .filter((party) => shows(party, 'gains'))
    .flatMap((party) =>
      collaboration.gains
        .filter(
          (gain) => gain.party.organisationId === party.organisationId && gain.party.bodyId === party.bodyId,
        )
        .map(({ kind, hours, text, notedOn }) => [
          nameOf(party),
          hours === undefined ? gainKinds[kind] : `${gainKinds[kind]}: ${hours} timmar`,
          text,
          inWords(notedOn),
        ]),
    );
  return rows.length === 0
    ? []
    : [columnTable('Vad samverkan har gett', { columns: ['Part', 'Vad', 'Hur', 'Antecknat'], rows })];
};

const goodExamples = (items: readonly WorkshopItem[]): readonly Html[] =>
  items.map(({ theme, text }) => html`<h3>${theme}</h3>\n<p>${text}</p>\n`);

const comingDates = (dates: readonly ComingDate[]): readonly Html[] =>
  dates.length === 0
    ? []
    : [
        columnTable('Kommande datum', {
          columns: ['Datum', 'Vad'],
          rows: dates.map(({ on, kind, name }) => [inWords(on), `${words.comingDate[kind]}: ${name}`]),
        }),
      ];

/** What only the parties see: that others can't read it yet, and what has been wished for. */
const forParties = (collaboration: Collaboration): readonly (Html | undefined)[] => {
  const waiting = withholding(collaboration).map(nameOf);
  const state = isPagePublic(collaboration)
    ? html`<p>Alla parter har sagt ja: vem som helst kan läsa sidan. Önskemålen nedan visas bara för parterna.</p>\n`
    : html`<p>Bara parterna kan läsa sidan. Den blir offentlig när alla har sagt ja. Det här väntar på: ${listed(waiting)}.</p>\n`;
  const wishes = collaboration.wishes.map(({ text, wishedOn }) => [inWords(wishedOn), text]);
  return [
    state,
    section(
      'Önskemål om innehåll',
      wishes.length === 0 ? [] : [columnTable('Önskemål', { columns: ['Datum', 'Önskemål'], rows: wishes })],
    ),
  ];
};

/** Others than the parties read what was decided, not what is still being written or answered. */
const isInForce: ReadonlySet<JointPlan['status']> = new Set(['adopted', 'ended'] as const);

const planSection = (plan: JointPlan, readership: Readership): readonly (Html | undefined)[] => [
  section(
    plan.title,
    [jointPlanFacts(plan), jointPlanChart(plan), ...jointPlanAreas(plan, readership)].filter(
      (part) => part !== undefined,
    ),
  ),
];

/** The shared page: what its parties have chosen, for themselves and, when all of them agree, for anyone. */
export const sharedPageDocument = (page: SharedPage, readership: Readership): string => {
  const { collaboration } = page;
  const common = <Part>(
    part: 'plans' | 'guidelines' | 'goodExamples' | 'dates',
    content: () => readonly Part[],
  ) => (allShow(collaboration, part) ? content() : []);
  return renderPage({
    title: collaboration.name,
    isFictional: false,
    publisher: {},
    content: [
      html`<p>${collaboration.purpose}</p>\n`,
      ...(readership === 'parties' ? forParties(collaboration) : []),
      section('Parter', [parties(collaboration)]),
      ...common('plans', () =>
        page.plans
          .filter(({ status }) => readership === 'parties' || isInForce.has(status))
          .flatMap((plan) => planSection(plan, readership)),
      ),
      section(
        'Styrdokument',
        common('guidelines', () => guidelines(page)),
      ),
      section(
        'Goda exempel',
        common('goodExamples', () => goodExamples(page.goodExamples)),
      ),
      section(
        'Kommande datum',
        common('dates', () => comingDates(page.dates)),
      ),
      section('Kontakt', contacts(collaboration)),
      section('Nytta', gains(collaboration)),
    ].filter((part) => part !== undefined),
  });
};
