import { describe, expect, test } from 'vitest';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { anOpenRevisit } from '#test/shared/domain/revisit/a-revisit.ts';
import { closedOn, openMatters } from '../../../scripts/operations/archive/case-closing.ts';
import type { CaseFile, CaseRecord } from '../../../scripts/operations/archive/case-file.ts';
import { registered } from '../../../scripts/operations/archive/case-file.ts';
import { aCase, aDocumentOfTheCase, aRecord } from './a-case.ts';

const otherId = '0192f0c1-8889-7c3d-8e4f-5a6b7c8d9e0f';
const changed = (file: CaseFile, kind: CaseRecord['kind'], state: object): CaseFile => ({
  ...file,
  records: file.records.map((record) =>
    record.kind === kind ? ({ ...record, state: { ...record.state, ...state } } as CaseRecord) : record,
  ),
});
const waiting = (file: CaseFile): string[] =>
  openMatters(file).map((line) => line.replace(/^([\w-]+) \S+: /, '$1 '));

describe('a case', () => {
  test('is closed on the day the last of it was done with', () => {
    expect(openMatters(aCase())).toEqual([]);
    // The documents came in on 22 November, after the plan had been closed.
    expect(closedOn(aCase())).toBe('2026-11-22');
  });

  test.each<[CaseRecord['kind'], object, string[]]>([
    ['assessment', { status: 'open', reportPublishedOn: undefined }, ['assessment is open']],
    ['assessment', { reportPublishedOn: undefined }, ['assessment waits for its report to be handed over']],
    ['report', { status: 'established' }, ['report is not handed over (established)']],
    ['report', { planClosed: undefined }, ['report waits for its plan']],
    ['plan', { status: 'adopted', closing: undefined }, ['plan is not closed (adopted)']],
    [
      'plan',
      { presentBy: '2026-12-01', closing: { closedOn: '2026-11-02', reason: 'nothingRemains' } },
      ['plan is to be presented to the body'],
    ],
  ])('is open while its %s is %o', (kind, state, expected) => {
    const open = changed(aCase(), kind, state);
    expect(waiting(open)).toEqual(expected);
    expect(closedOn(open)).toBeUndefined();
  });

  test('is open while a revisit, a talk, a breach, a request or a file is', () => {
    const at = { id: otherId, createdOn: '2026-11-01' };
    const revisit = anOpenRevisit();
    const closed = aCase().records.find(({ kind }) => kind === 'plan')?.state as Plan;
    const more = [
      aRecord('revisit', revisit, at),
      aRecord('closing-talk', { ...closed, status: 'asked' } as never, at),
      aRecord('breach', { ...closed, status: 'sanctioned' } as never, at),
      aRecord('disclosure', { requestedOn: '2026-11-01' } as never, at),
      aDocumentOfTheCase(otherId, {
        versions: {
          '1': { version: 1, status: 'announced', announcedAt: '2026-11-22T08:00:00.000Z' } as never,
        },
      }),
    ];
    expect(waiting(aCase(...more))).toEqual([
      'revisit is not completed (open)',
      'closing-talk is not held',
      'breach is not closed (sanctioned)',
      'disclosure is not decided',
      'document is still being received',
    ]);
  });

  test('leaves out drafts and what never came through, and keeps what a legal hold keeps', () => {
    const held = { at: '2026-11-22T08:00:00.000Z', by: {} as never, reason: 'Granskning' };
    const file = aCase(
      aDocumentOfTheCase(otherId, { isDraft: true }),
      aDocumentOfTheCase(otherId, { versions: { '1': { version: 1, status: 'rejected' } as never } }),
      aDocumentOfTheCase(otherId, { held }),
    );
    expect(registered(file).records).toHaveLength(aCase().records.length + 1);
  });
});
