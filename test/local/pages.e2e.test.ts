import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eventNames } from '#events/catalogue.ts';
import type { FollowUp } from '#local/demo/follow-up.ts';
import type { LocalStack } from '#local/local-stack.ts';
import document from '../../docs/api/openapi.json' with { type: 'json' };
import { runningStack } from '../e2e/running-stack.ts';
import { adoptSmallProgramme, followUpInFalun, openAssessment } from '../e2e/small-follow-up.ts';
import { aCsv, Sender } from '../functions/document/sender.ts';
import { openBrowser } from './chromium.ts';
import { isWithoutBrowser } from './look-at-pages.ts';
import { violationsOf } from './violations-of.ts';

const screenshots = resolve('out/pages');

let stack: LocalStack;
let stop: () => Promise<void>;
let browser: Browser;
let falun: FollowUp;
let page: Page;
/** What a page fetched from anywhere else than the stack, and what its script failed with. */
let faults: string[];

describe.skipIf(isWithoutBrowser)('the pages of a local stack, in Chromium', () => {
  beforeAll(async () => {
    browser = await openBrowser();
    ({ stack, stop } = await runningStack());
    falun = await followUpInFalun(stack);
    const programmeId = await adoptSmallProgramme(falun);
    await openAssessment(falun, programmeId);
    await new Sender(stack, falun.cast.users.officer).sent({ kind: 'programme', id: programmeId }, aCsv());
    await stack.drain();
    mkdirSync(screenshots, { recursive: true });
  });
  afterAll(async () => {
    await browser?.close();
    await stop?.();
  });

  beforeEach(async () => {
    faults = [];
    page = await browser.newPage();
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('request', (request) => {
      if (!request.url().startsWith(stack.apiUrl)) faults.push(request.url());
    });
  });
  afterEach(async () => {
    await page.close();
    if (faults.length > 0) throw new Error(`The page failed, or asked elsewhere: ${faults.join(', ')}`);
  });

  const open = (path: string) => page.goto(`${stack.apiUrl}${path}`);
  const textOf = (selector: string): Promise<string> => page.locator(selector).innerText();
  const expectText = (selector: string, text: string | RegExp) =>
    expect.poll(() => textOf(selector), { timeout: 20_000 }).toMatch(text);
  const draft = () => adoptSmallProgramme(falun);
  const countOf = async (event: string): Promise<number> =>
    Number(new RegExp(`${event}: (\\d+)`).exec(await textOf('#steps'))?.[1] ?? 0);

  const violations = () => violationsOf(page);

  test('the check finds what is wrong with a page that is', async () => {
    await page.setContent('<p style="color: #bbb">Svag</p><img src="data:,">');
    const ids = (await violations()).map((violation) => violation.split(':')[0]);
    expect(ids).toEqual(expect.arrayContaining(['color-contrast', 'image-alt', 'html-has-lang']));
    faults = [];
  });

  test.each([
    ['overview', '/local/'],
    ['flow', '/local/flow'],
    ['reference', '/local/reference'],
    ['reference-plan', '/local/reference/plan'],
  ])('%s is accessible, also in a narrow window, and lies as a picture in out/pages', async (name, path) => {
    await open(path);
    // Whatever can be opened is looked at too.
    await page.evaluate(() => {
      for (const closed of globalThis.document.querySelectorAll('details')) closed.open = true;
    });
    expect(await violations()).toEqual([]);
    await page.evaluate(() => {
      for (const opened of globalThis.document.querySelectorAll('details')) opened.open = false;
    });
    await page.screenshot({ path: join(screenshots, `${name}.png`) });
    // WCAG 2.2, 1.4.10: 320 pixels wide and nothing to scroll sideways for.
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await violations()).toEqual([]);
    expect(await page.evaluate(() => globalThis.document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    await page.screenshot({ path: join(screenshots, `${name}-narrow.png`) });
  });

  test('the flow shows what has been, and what happens while one looks', async () => {
    await open('/local/flow');
    expect(await textOf('#events')).toMatch(/AssessmentOpened/);
    expect(await textOf('#documents')).toMatch(/DocumentCleared\s+document\//);
    expect(await textOf('#alarms')).toMatch(/assessment/);
    const before = await countOf('ProgrammeDrafted');
    await draft();
    await expect.poll(() => countOf('ProgrammeDrafted'), { timeout: 20_000 }).toBe(before + 1);
    await expectText('#events', /ProgrammeAdopted/);
    await expectText('#said', /new events?: /);
    await page.screenshot({ path: join(screenshots, 'flow-live.png'), fullPage: true });
  });

  test('it stands still while it is paused, and goes on, by keyboard alone', async () => {
    await open('/local/flow');
    await page.locator('#pause').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#pause').getAttribute('aria-pressed')).toBe('true');
    const before = await countOf('ProgrammeDrafted');
    await draft();
    await page.waitForTimeout(2_500);
    expect(await countOf('ProgrammeDrafted')).toBe(before);
    await page.keyboard.press('Enter');
    await expect.poll(() => countOf('ProgrammeDrafted'), { timeout: 20_000 }).toBe(before + 1);
  });

  test('dead letters show where they lie', async () => {
    const failing = stack.failNext('plan-notifications', 50);
    try {
      await open('/local/flow');
      await adoptSmallProgramme(falun).then((id) => openAssessment(falun, id, 'OMV/2026:8'));
      await expectText('#queues', /\d+ in .+: dead letters/);
    } finally {
      failing.stop();
    }
    stack.redrive('');
    await expectText('#queues', /dead letters lie in 0/);
  });

  test('the next alarm is rung when one asks for it', async () => {
    await open('/local/flow');
    await expect.poll(() => page.locator('#ring').isEnabled()).toBe(true);
    const next = await page.locator('#alarms time').first().getAttribute('datetime');
    await page.locator('#ring').click();
    await expectText('#said', /rung|new event/);
    expect(stack.clock.now().getTime()).toBeGreaterThanOrEqual(Date.parse(next ?? ''));
  });

  test('a mail is accessible and reached from the flow', async () => {
    // Nobody has gone on with the assessment, so its officer is told.
    const months = 3 * 31 * 24 * 3600 * 1000;
    stack.setTime(stack.clock.now().getTime() + months);
    await stack.tick();
    await stack.drain();
    await open('/local/flow');
    await page.locator('#mails a').first().click();
    expect(await page.locator('h1').innerText()).not.toBe('');
    expect(await violations()).toEqual([]);
  });

  test('without JavaScript it still shows what was', async () => {
    const plain = await browser.newPage({ javaScriptEnabled: false });
    try {
      await plain.goto(`${stack.apiUrl}/local/flow`);
      expect(await plain.locator('#events').innerText()).toMatch(/ProgrammeAdopted/);
      expect(await plain.locator('#controls').isVisible()).toBe(false);
    } finally {
      await plain.close();
    }
  });

  test('the reference is reached from the first page and has every operation and every event', async () => {
    await open('/local/');
    await page.getByRole('link', { name: 'the API and its events', exact: true }).click();
    const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
    const nouns = document.tags.map(({ name }) => name);
    const missing = new Set([...eventNames, ...operations.map(({ operationId }) => operationId)]);
    for (const noun of nouns) {
      const link = page.getByRole('heading', { name: noun, exact: true }).getByRole('link');
      await open((await link.getAttribute('href')) ?? '');
      for (const heading of await page.locator('h3').allInnerTexts()) missing.delete(heading);
      await page.goBack({ waitUntil: 'load' });
    }
    expect([...missing]).toEqual([]);
  });

  test('an operation shows its fields, an example and its refusals to those who open them', async () => {
    await open('/local/reference/plan#adoptPlan');
    const section = page.locator('#adoptPlan');
    expect(await section.innerText()).toMatch(/POST \/v1\/\{organisationId\}\/plans\/\{planId\}\/adoptions/);
    await section.getByText('Refusals of adoptPlan').click();
    await expectText('#adoptPlan', /412/);
    const event = page.locator('#PlanAdopted');
    expect(await event.innerText()).toMatch(/revisits\[\]\.dueOn string, required, date/);
  });
});
