import axe from 'axe-core';
import { JSDOM } from 'jsdom';
import { afterAll, describe, expect, it } from 'vitest';
import { TextCode } from '#events/notification/text-code.ts';
import { renderMail } from '#functions/notification/send-notification/render-mail.ts';
import { planDocument } from '#shared/documents/plan-document.ts';
import { reportDocument } from '#shared/documents/report-document.ts';
import { reportAsRead } from '#shared/domain/report/report-as-read.ts';
import { aPlannedNotification } from '../domain/notification/a-notification.ts';
import { accepted, anAdoptedPlan, conclude } from '../domain/plan/a-plan.ts';
import { aPublishedReport } from '../domain/report/a-report.ts';

// One window for all pages: loading axe takes longer than looking.
const { window } = new JSDOM('', { runScripts: 'outside-only' });
window.eval(axe.source);
afterAll(() => window.close());

/** What WCAG 2.2 AA finds wrong with a page; contrast needs a layout, which only a browser has. */
const violationsOf = async (html: string): Promise<string[]> => {
  const { document, axe: inPage } = window as unknown as { axe: typeof axe; document: Document };
  document.open();
  document.write(html);
  document.close();
  const { violations } = await inPage.run(document.documentElement, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'color-contrast': { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

describe('what people read is accessible', () => {
  it('finds what is wrong with a page that is, whatever was looked at before', async () => {
    expect(await violationsOf(reportDocument(reportAsRead(aPublishedReport())))).toEqual([]);
    const found = await violationsOf('<html><body><img src="a.png"></body></html>');
    expect(found.map((violation) => violation.split(':')[0])).toEqual(
      expect.arrayContaining(['image-alt', 'html-has-lang', 'document-title']),
    );
  });

  it('the report', async () => {
    expect(await violationsOf(reportDocument(reportAsRead(aPublishedReport())))).toEqual([]);
  });

  it('the plan, with its revisits', async () => {
    const plan = accepted(
      conclude(anAdoptedPlan(), '2027-01-26', {
        'brist-1': 'achieved',
        'papekande-2': 'partly',
        'forbattring-3': 'notAchieved',
      }),
    ).state;
    expect(await violationsOf(planDocument(plan))).toEqual([]);
  });

  it.each(['sv', 'en'] as const)('every mail in %s', async (language) => {
    for (const text of TextCode.options) {
      const { html } = renderMail({ ...aPlannedNotification(), language, text }, 'https://samsyn.example');
      expect([text, await violationsOf(html)]).toEqual([text, []]);
    }
  });
});
