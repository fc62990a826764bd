import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const known = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium of this machine; undefined when it has none that is known of. */
export const chromiumPath = known.find((path) => path !== undefined && existsSync(path));

/** Why the pages can't be looked at here, and what to do about it. */
export const howToInstall =
  'There is no Chromium: install it ("apt-get install chromium"), or say where it lies with CHROMIUM=/path.';

/** A browser without a window. */
export const openBrowser = (): Promise<Browser> => {
  if (chromiumPath === undefined) throw new Error(howToInstall);
  // Chromium's own sandbox does not start as root, which containers of continuous integration run as.
  return chromium.launch({ executablePath: chromiumPath, chromiumSandbox: process.getuid?.() !== 0 });
};
