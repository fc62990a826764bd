import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(resolve(root, file), 'utf8');

const project = JSON.parse(read('package.json')) as Record<string, string>;
const code = parse(read('publiccode.yml'));

/** https://yml.publiccode.tools/, version 0.4: the part of its vocabulary that a backend for municipalities can use. */
const softwareTypes = ['standalone/backend', 'standalone/web', 'standalone/other', 'addon', 'library'];
const developmentStatuses = ['concept', 'development', 'beta', 'stable', 'obsolete'];
const maintenanceTypes = ['internal', 'contract', 'community', 'none'];
const categories = [
  'business-process-management',
  'collaboration',
  'compliance-management',
  'document-management',
  'task-management',
  'workflow-management',
];
const scopes = ['healthcare', 'local-authorities', 'welfare'];

describe('publiccode.yml', () => {
  test('has every key that version 0.4 requires, with values it knows', () => {
    expect(code).toMatchObject({ publiccodeYmlVersion: '0.4', name: 'Samsyn' });
    expect(code.url).toMatch(/^https:\/\/.+\.git$/);
    expect(code.platforms.length).toBeGreaterThan(0);
    expect(softwareTypes).toContain(code.softwareType);
    expect(developmentStatuses).toContain(code.developmentStatus);
    expect(maintenanceTypes).toContain(code.maintenance.type);
    expect(categories).toEqual(expect.arrayContaining(code.categories));
    expect(scopes).toEqual(expect.arrayContaining(code.intendedAudience.scope));
    expect(code.releaseDate).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test('names someone to write to, since a community maintains it', () => {
    expect(code.maintenance.contacts[0]).toEqual({
      name: expect.any(String),
      email: expect.stringContaining('@'),
    });
  });

  test.each(['sv', 'en'])('describes it in "%s" within the lengths', (language) => {
    const { genericName, shortDescription, longDescription, features } = code.description[language];
    expect(genericName.length).toBeLessThanOrEqual(35);
    expect(shortDescription.trim().length).toBeLessThanOrEqual(150);
    expect(longDescription.length).toBeGreaterThanOrEqual(150);
    expect(longDescription.length).toBeLessThanOrEqual(10_000);
    expect(features.every((feature: string) => feature.length <= 200)).toBe(true);
    expect(code.localisation.availableLanguages).toContain(language);
  });

  test('says the same as package.json', () => {
    expect(code.softwareVersion).toBe(project['version']);
    expect(code.legal.license).toBe(project['license']);
  });
});

test('the licence is the whole official text of EUPL-1.2, unchanged', () => {
  const text = read('LICENSE');
  expect(text).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\nEUPL © the European Union 2007, 2016/);
  for (let article = 1; article <= 15; article++)
    expect(text).toMatch(new RegExp(`^${article}\\. ?\\p{Lu}`, 'mu'));
  expect(createHash('sha256').update(text).digest('hex')).toBe(
    '57fb42fbcd0b037ce528ed8f72f1ec095d67bc6825ecf1448ff39be1fe68a4b4',
  );
});

test('the changelog keeps its form and names what is not released yet', () => {
  expect(read('CHANGELOG.md')).toMatch(/^# Changelog\n[^]+\n## \[Unreleased\]\n/);
});
