import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromiumPath, howToInstall, openBrowser } from './chromium.ts';
import { violationsOf } from './violations-of.ts';

/** Whether pages can't be looked at here; where CI is set it may not be left out unnoticed. */
export const isWithoutBrowser = chromiumPath === undefined && process.env['CI'] === undefined;
if (isWithoutBrowser) console.warn(howToInstall);

const screenshots = resolve('out/pages');

/**
 * Looks at finished pages in Chromium, wide and in a window of 320 pixels (WCAG 2.2, 1.4.10), and leaves a picture of each
 * in out/pages. Answers what is wrong with them.
 */
export const lookAtPages = async (
  pages: readonly { readonly name: string; readonly html: string }[],
): Promise<string[]> => {
  mkdirSync(screenshots, { recursive: true });
  const browser = await openBrowser();
  const wrong: string[] = [];
  try {
    const page = await browser.newPage();
    for (const { name, html } of pages) {
      await page.setContent(html);
      for (const [width, height] of [
        [1024, 900],
        [320, 640],
      ] as const) {
        await page.setViewportSize({ width, height });
        wrong.push(...(await violationsOf(page)).map((violation) => `${name}, ${width} wide: ${violation}`));
        const needed = await page.evaluate(() => globalThis.document.documentElement.scrollWidth);
        if (needed > width) wrong.push(`${name} is ${needed} wide in a window of ${width}`);
        if (width > 320) await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
      }
    }
  } finally {
    await browser.close();
  }
  return wrong;
};
