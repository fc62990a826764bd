import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TextCode } from '#events/notification/text-code.ts';
import { linkTo, renderMail } from '#functions/notification/send-notification/render-mail.ts';
import { loadRouteTables } from '#infra/route-tables.ts';
import { aPlannedNotification } from '../../shared/domain/notification/a-notification.ts';

const functionsDir = resolve(import.meta.dirname, '../../../functions');
const portal = 'https://samsyn.example';
const count = (text: string, part: RegExp) => text.match(part)?.length ?? 0;

describe('a mail', () => {
  test.each(TextCode.options)('%s is one heading and one link, in the language it says it is', (text) => {
    for (const language of ['sv', 'en'] as const) {
      const { html } = renderMail({ ...aPlannedNotification(), language, text }, portal);
      expect(html).toContain(`<html lang="${language}">`);
      expect(count(html, /<h1/g)).toBe(1);
      expect(count(html, /<a /g)).toBe(1);
      expect(html).not.toMatch(/<(img|script|link|style|iframe)|url\(/);
    }
  });

  test('says the same in text as in HTML, and leads to the matter under the own organisation', () => {
    const { subject, text, html } = renderMail(aPlannedNotification(), portal);
    expect(text).toBe(
      [
        'Rapporten väntar på din faktagranskning. Svara med dina synpunkter eller att du inte har några.',
        'Sista dag: 2026-12-07.',
        'Öppna i Samsyn:\nhttps://samsyn.example/0184/reports/0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f',
        '-- \nDu får det här meddelandet för att något i Samsyn väntar på dig eller rör ditt uppdrag. Det går inte att svara på det.\n',
      ].join('\n\n'),
    );
    expect(html).toContain(`<h1 style="font-size: 20px; line-height: 1.3;">${subject}</h1>`);
    expect(html).toContain('href="https://samsyn.example/0184/reports/0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f"');
  });

  test.each(['assessment', 'report', 'plan', 'revisit', 'agreement', 'import', 'unit', 'person'])(
    'of a %s leads where the API has it',
    async (kind) => {
      const tables = await loadRouteTables(functionsDir);
      const paths = [...tables.values()].flat().map(({ path }) => path);
      const id = '0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f';
      const link = linkTo({ ...aPlannedNotification(), about: { noun: 'plan', kind, id } }, '');
      const pattern = new RegExp(`^/v1/\\{organisationId\\}/${link.split('/')[2]}/\\{\\w+\\}$`);
      expect(paths.filter((path) => pattern.test(path))).not.toEqual([]);
    },
  );

  test('a hostile name of a unit stays a name', () => {
    const facts = { unitName: `"><script>alert('x')</script>` };
    const { html } = renderMail({ ...aPlannedNotification(), facts }, portal);
    expect(html).not.toContain('<script');
    expect(html).toContain('&quot;&gt;&lt;script&gt;');
  });
});
