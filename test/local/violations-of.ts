import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What WCAG 2.2 AA finds wrong with what a page shows, contrast and target sizes included. */
export const violationsOf = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    return inPage.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      iframes: false,
    });
  });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};
