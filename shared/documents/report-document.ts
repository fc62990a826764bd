import { html } from 'hono/html';
import type { ReportAsRead, SectionAsRead } from '#shared/domain/report/report-as-read.ts';
import { type Html, type Publisher, renderPage } from './page.ts';
import { inWords, listed, participants, words } from './swedish.ts';
import { columnTable, factTable, paragraph, section } from './tables.ts';

const facts = (report: ReportAsRead): Html => {
  const { unit, scope, establishment, publication } = report;
  const areaNames = report.sections
    .filter(({ areaId }) => scope.areaIds.includes(areaId))
    .map(({ name }) => name);
  return factTable('Uppgifter om uppföljningen', [
    ['Enhet', unit.name],
    ['Verksamhetsform', unit.form],
    ['Drift', words.operation[unit.operation]],
    ['Diarienummer', report.caseNumber],
    ['Uppföljningsmodell', `${report.programme.title}, version ${report.programme.version}`],
    ['Omfattning', words.scope[scope.kind]],
    ['Områden', scope.kind === 'full' ? undefined : listed(areaNames)],
    ['Skäl till omfattningen', scope.reason],
    ['Senaste uppföljningstillfälle', inWords(report.lastOccasionOn)],
    ['Uppföljningen avslutad', inWords(report.assessmentCompletedOn)],
    ['Läge', words.reportStatus[report.status]],
    ['Version', String(report.version)],
    ['Fastställd', establishment && inWords(establishment.establishedOn)],
    ['Fastställd med stöd av delegation', establishment?.delegation],
    ['Överlämnad till enheten', publication && inWords(publication.publishedOn)],
    ['Plan fastställd senast', publication && inWords(publication.planDueOn)],
  ]);
};

const occasions = ({ occasions: held, methodNames }: ReportAsRead): readonly Html[] => {
  if (held.length === 0) return [];
  const rows = held.map(
    ({ methodId, carriedOutOn, notice, rolesThatTookPart, respondents, isSmallGroup }) => [
      methodNames[methodId] ?? methodId,
      inWords(carriedOutOn),
      words.notice[notice],
      participants(rolesThatTookPart),
      isSmallGroup ? 'Liten grupp, antalet visas inte' : String(respondents ?? ''),
    ],
  );
  const columns = ['Metod', 'Datum', 'Aviserat', 'Deltog', 'Antal svar'];
  return [columnTable('Uppföljningstillfällen', { columns, rows })];
};

type Judged = {
  readonly outcome: string;
  readonly step?: string | undefined;
  readonly reason?: string | undefined;
};

const stepOf = ({ outcome, step }: Judged): string => {
  if (outcome === 'notAssessed') return words.requirement.notAssessed;
  return outcome === 'notApplicable' ? words.requirement.notApplicable : (step ?? outcome);
};

const criteria = ({ criteria: judged, name }: SectionAsRead): readonly Html[] =>
  judged.length === 0
    ? []
    : [
        columnTable(`Bedömning av kriterier: ${name}`, {
          columns: ['Kriterium', 'Bedömning', 'Motivering'],
          rows: judged.map((criterion) => [criterion.name, stepOf(criterion), criterion.reason]),
        }),
      ];

const requirements = ({ requirements: judged, name }: SectionAsRead): readonly Html[] =>
  judged.length === 0
    ? []
    : [
        columnTable(`Bedömning av krav i avtalet: ${name}`, {
          columns: ['Krav', 'Källa', 'Bedömning', 'Motivering'],
          rows: judged.map(({ requirement, source, reference, outcome, reason }) => [
            requirement,
            [words.source[source], reference].filter((part) => part !== undefined).join(', '),
            words.requirement[outcome],
            reason,
          ]),
        }),
      ];

const findingHeadings = {
  goodExample: 'Goda exempel',
  strength: 'Styrkor',
  improvementArea: 'Förbättringsområden',
  remark: 'Påpekanden',
  deficiency: 'Brister',
} as const satisfies Record<SectionAsRead['findings'][number]['kind'], string>;

const findings = ({ findings: found }: SectionAsRead): readonly Html[] =>
  Object.entries(findingHeadings).flatMap(([kind, heading]) => {
    const ofKind = found.filter((finding) => finding.kind === kind);
    if (ofKind.length === 0) return [];
    const items = ofKind.map(
      ({ text, restsOnNames, isUrgent }) =>
        html`<li class="finding">${
          isUrgent ? html`<span class="urgent">Brådskande.</span> ` : ''
        }${text}${restsOnNames.length > 0 ? html`<p class="basis">Grundas på: ${listed(restsOnNames)}</p>` : ''}</li>\n`,
    );
    return [html`<h3>${heading}</h3>\n<ul>\n${items}</ul>\n`];
  });

const area = (part: SectionAsRead): Html | undefined => {
  const { judgement } = part;
  return section(`${part.number}. ${part.name}`, [
    ...(judgement ? [html`<p><strong>Bedömning: ${stepOf(judgement)}</strong></p>\n`] : []),
    ...paragraph(judgement?.reason),
    ...paragraph(part.text),
    ...findings(part),
    ...criteria(part),
    ...requirements(part),
  ]);
};

const factCheck = ({ factCheck: check, sections }: ReportAsRead): readonly Html[] => {
  if (check?.answeredOn === undefined) return [];
  const areaName = (areaId: string | undefined) =>
    sections.find((part) => part.areaId === areaId)?.name ?? 'Hela rapporten';
  const consideration = { considered: 'Beaktat', notConsidered: 'Inte beaktat' };
  const rows = check.remarks.map((remark, index) => [
    `Synpunkt ${index + 1}`,
    areaName(remark.areaId),
    remark.text,
    remark.consideration ? consideration[remark.consideration.outcome] : 'Väntar',
    remark.consideration?.reason,
  ]);
  const columns = ['Synpunkt', 'Avsnitt', 'Enhetens text', 'Ställningstagande', 'Skäl'];
  return [
    html`<p>Enheten svarade den ${inWords(check.answeredOn)}${
      check.answer === 'noRemarks' ? ' att den inte har några synpunkter' : ''
    }.</p>\n`,
    ...(rows.length > 0 ? [columnTable('Enhetens synpunkter', { columns, rows })] : []),
    ...(check.comment === undefined
      ? []
      : [html`<h3>Enhetens egen kommentar</h3>\n<p>${check.comment}</p>\n`]),
  ];
};

const corrections = ({ corrections: made }: ReportAsRead): readonly Html[] =>
  made.length === 0
    ? []
    : [
        columnTable('Rättelser efter att rapporten fastställdes', {
          columns: ['Version', 'Datum', 'Skäl'],
          rows: made.map(({ version, correctedAt, reason }) => [
            String(version),
            inWords(correctedAt.slice(0, 10)),
            reason,
          ]),
        }),
      ];

const readThrough = ({ readThrough: held }: ReportAsRead): readonly Html[] =>
  held === undefined
    ? []
    : [
        factTable('Genomgång av rapporten tillsammans', [
          ['Datum', inWords(held.heldOn)],
          ['Deltog', participants(held.participants)],
          ['Det här vill medarbetarna utveckla', held.wantsToDevelop],
        ]),
      ];

/**
 * The report as a page that staff can read through together and a body can get: area by area in the programme's
 * order, what is good first. It bears the name the municipality gives it.
 */
export const reportDocument = (report: ReportAsRead, publisher: Publisher = {}): string =>
  renderPage({
    title: `${report.title}: ${report.unit.name}`,
    isFictional: report.unit.isFictional,
    publisher,
    content: [
      facts(report),
      section('Så gjordes uppföljningen', occasions(report)),
      ...report.sections.map(area),
      section('Faktagranskning', factCheck(report)),
      section('Rättelser', corrections(report)),
      section('Genomgång med medarbetarna', readThrough(report)),
    ].filter((part) => part !== undefined),
  });
