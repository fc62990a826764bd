import { describe, expect, test } from 'vitest';
import { planDocument } from '#shared/documents/plan-document.ts';
import { closePlan } from '#shared/domain/plan/close-plan.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { presentPlan } from '#shared/domain/plan/present-plan.ts';
import * as plans from '../domain/plan/a-plan.ts';
import { barriersOf, readPage } from './read-page.ts';

const cell = (html: string, heading: string): string | undefined =>
  html.match(new RegExp(`<th scope="row">${heading}</th><td>([^<]*)</td>`))?.[1];

const aConcludedPlan = (): Plan =>
  plans.accepted(
    plans.conclude(plans.anAdoptedPlan(), '2027-01-26', {
      'brist-1': 'achieved',
      'papekande-2': 'partly',
      'forbattring-3': 'notAchieved',
    }),
  ).state;

const aClosedPlan = (): Plan =>
  plans.accepted(
    closePlan(
      aConcludedPlan(),
      { reason: 'officerDecided', explanation: 'Enheten arbetar vidare på egen hand.' },
      plans.on('2027-02-01'),
    ),
  ).state;

describe('the plan as a page', () => {
  test.each([
    ['open', plans.anOpenPlan()],
    ['empty', plans.anOpenPlan(plans.aBasis({ findings: [] }))],
    ['submitted', plans.aSubmittedPlan()],
    ['agreed', plans.anAgreedPlan()],
    ['adopted', plans.anAdoptedPlan()],
    ['revisited', aConcludedPlan()],
    ['closed', aClosedPlan()],
  ])('%s can be read by everyone', (_stage, plan) => {
    expect(barriersOf(planDocument(plan))).toEqual([]);
  });

  test('has every line with its measures, numbered through the areas', () => {
    const found = readPage(planDocument(plans.anAdoptedPlan()))
      .filter(({ name }) => ['h1', 'h2', 'h3', 'caption'].includes(name))
      .map(({ name, text }) => `${name} ${text.trim()}`);
    expect(found).toEqual([
      'h1 Handlingsplan: Påhittade Björkens hemtjänst',
      'caption Uppgifter om planen',
      'h2 Personal',
      'h3 Rad 1: brist',
      'caption Åtgärder på rad 1',
      'h3 Rad 2: påpekande',
      'caption Åtgärder på rad 2',
      'h2 Hälso- och sjukvård',
      'h3 Rad 3: förbättringsområde',
      'caption Åtgärder på rad 3',
      'h2 Överenskommelse',
      'caption Parternas överenskommelse om den här texten',
      'h2 Återbesök',
      'caption Återbesök enligt uppföljningsmodellen',
    ]);
  });

  test('says who has agreed to this very text', () => {
    const html = planDocument(plans.agreed(plans.aCommentedPlan(), 'unit'));
    expect(html).toContain('<tr><th scope="row">Enheten</th><td>Ja</td><td>13 november 2026</td></tr>');
    expect(html).toContain('<tr><th scope="row">Beställaren</th><td>Nej</td><td></td></tr>');
  });

  test('says when it was adopted, and where its presentation can be found', () => {
    const adopted = plans.anAdoptedPlan();
    expect(cell(planDocument(adopted), 'Fastställd')).toBe('16 november 2026');
    const presented = plans.accepted(
      presentPlan(
        adopted,
        {
          bodyId: adopted.bodyId,
          presentedOn: '2026-12-10',
          paragraph: '§ 7',
          referenceNumber: 'ON/2026:201',
        },
        plans.on('2026-12-11'),
      ),
    ).state;
    expect(cell(planDocument(presented, { bodyName: 'Omvårdnadsnämnden' }), 'Redovisad för nämnden')).toBe(
      'Omvårdnadsnämnden, 10 december 2026, § 7, ON/2026:201',
    );
  });

  test('says what the revisit found, and what goes on to the next follow-up', () => {
    const html = planDocument(aClosedPlan());
    expect(html).toContain('Resultat vid återbesök 26 januari 2027: Delvis uppnått');
    expect(html).toContain('Återbesök 26 januari 2027: ja. Haft effekt');
    expect(cell(html, 'Följer med till nästa uppföljning')).toBe('Rad 2 och 3');
    expect(cell(html, 'Förklaring')).toBe('Enheten arbetar vidare på egen hand.');
  });

  test('a hostile text stays a text', () => {
    const hostile = `<img src=x onerror="alert('x')">`;
    const plan = plans.anAnsweredPlan(
      plans.anOpenPlan(plans.aBasis({ findings: [plans.aFinding('brist-1', { text: hostile })] })),
    );
    const html = planDocument({ ...plan, caseNumber: hostile });
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;x&#39;)&quot;&gt;');
    expect(barriersOf(html)).toEqual([]);
  });
});
