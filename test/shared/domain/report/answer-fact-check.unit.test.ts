import { describe, expect, it } from 'vitest';
import { Refusal, refuse } from '#shared/domain/refusal.ts';
import { answerFactCheck } from '#shared/domain/report/answer-fact-check.ts';
import { considerRemark } from '#shared/domain/report/consider-remark.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { reportSentences as rules } from '#shared/domain/report/rules.ts';
import { accepted, aPrivateUnit, manager, on, provider } from '../assessment/an-assessment.ts';
import { aDraft, anEstablishedReport, answer, aSharedReport, bySystem, ids } from './a-report.ts';

const { reportId } = ids;

describe('answering', () => {
  const data = { ...ids, answeredOn: '2026-10-14' };

  it('numbers the remarks, and says who has answered', () => {
    const remarks = [{ areaId: 'personal', text: 'Vi är 14.' }, { text: 'Fel namn.' }];
    const given = { answer: 'remarks' as const, remarks, comment: 'Tack.' };
    expect(answerFactCheck(aSharedReport(), given, on('2026-10-14', manager))).toStrictEqual({
      state: {
        ...aSharedReport(),
        status: 'answered',
        factCheck: {
          sharedOn: '2026-10-08',
          answerDueOn: '2026-10-19',
          answer: 'remarks',
          answeredOn: '2026-10-14',
          answeredBy: manager,
          remarks: [
            { remarkId: 'remark-1', areaId: 'personal', text: 'Vi är 14.', remarkedOn: '2026-10-14' },
            { remarkId: 'remark-2', text: 'Fel namn.', remarkedOn: '2026-10-14' },
          ],
          comment: 'Tack.',
          isReceivedDocument: false,
        },
      },
      events: [
        {
          name: 'FactCheckAnswered',
          data: {
            ...data,
            answer: 'remarks',
            remarkIds: ['remark-1', 'remark-2'],
            hasComment: true,
            isReceivedDocument: false,
          },
        },
      ],
    });
  });

  it('of a private provider is a received document; of a function, nobody’s', () => {
    const private_ = aSharedReport({ unit: aPrivateUnit() });
    expect(answerFactCheck(private_, { answer: 'noRemarks' }, bySystem('2026-10-14'))).toStrictEqual({
      state: {
        ...private_,
        status: 'answered',
        factCheck: {
          sharedOn: '2026-10-08',
          answerDueOn: '2026-10-19',
          answer: 'noRemarks',
          answeredOn: '2026-10-14',
          remarks: [],
          isReceivedDocument: true,
          counterpartId: provider,
        },
      },
      events: [
        {
          name: 'FactCheckAnswered',
          data: { ...data, answer: 'noRemarks', remarkIds: [], hasComment: false, isReceivedDocument: true },
        },
      ],
    });
  });

  it('says what was received where an answer contradicts itself', () => {
    const at = on('2026-10-14', manager);
    const remarks = [{ text: 'Fel.' }, { areaId: 'lokaler', text: 'Fel.' }];
    expect(answerFactCheck(aSharedReport(), { answer: 'noRemarks', remarks }, at)).toEqual(
      new Refusal('invalid', [
        { rule: rules.knownSection, field: '/remarks/1/areaId', received: 'lokaler' },
        { rule: rules.answerMatchesRemarks, field: '/remarks', received: 2 },
      ]),
    );
    expect(answerFactCheck(aSharedReport(), { answer: 'remarks', remarks: [] }, at)).toEqual(
      new Refusal('invalid', [{ rule: rules.answerMatchesRemarks, field: '/remarks', received: 0 }]),
    );
    expect(answerFactCheck(aDraft(), { answer: 'noRemarks' }, at)).toEqual(
      refuse('conflict', rules.factCheckOpen, { received: 'draft' }),
    );
  });

  it('leaves who was asked to establish it out where nobody was', () => {
    expect(answer(aSharedReport(), { answer: 'noRemarks' })).not.toHaveProperty('establisher');
  });
});

describe('considering', () => {
  const two = answer(aSharedReport(), { answer: 'remarks', remarks: [{ text: 'Ett.' }, { text: 'Två.' }] });
  const consider = (report: Report, changes: Partial<Parameters<typeof considerRemark>[1]> = {}) =>
    considerRemark(report, { remarkId: 'remark-2', outcome: 'considered', ...changes }, on('2026-10-15'));

  it('marks one remark, with a reason or without', () => {
    const [first, second] = two.factCheck?.remarks ?? [];
    const considered = { ...second, consideration: { outcome: 'considered' }, consideredOn: '2026-10-15' };
    expect(consider(two)).toStrictEqual({
      state: { ...two, factCheck: { ...two.factCheck, remarks: [first, considered] } },
      events: [{ name: 'RemarkConsidered', data: { reportId, remarkId: 'remark-2', outcome: 'considered' } }],
    });
    const reason = 'Siffran är er.';
    expect(accepted(consider(two, { outcome: 'notConsidered', reason })).state.factCheck?.remarks[1]).toEqual(
      {
        ...considered,
        consideration: { outcome: 'notConsidered', reason },
      },
    );
  });

  it('is thought over when outcome or reason is another', () => {
    const reason = 'Så är det.';
    const once = accepted(consider(two, { reason })).state;
    expect(consider(once, { reason })).toBeUndefined();
    expect(accepted(consider(once)).state.factCheck?.remarks[1]?.consideration).toEqual({
      outcome: 'considered',
    });
    expect(accepted(consider(once, { reason, outcome: 'notConsidered' })).events).toHaveLength(1);
    expect(accepted(consider(once, { reason: 'Eller så.' })).events).toHaveLength(1);
  });

  it('says what it refuses', () => {
    const unknown = { field: 'remarkId', received: 'remark-3' };
    expect(consider(two, { remarkId: 'remark-3' })).toEqual(refuse('missing', rules.knownRemark, unknown));
    expect(consider(aDraft(), { remarkId: 'remark-3' })).toEqual(
      refuse('missing', rules.knownRemark, unknown),
    );
    expect(consider(anEstablishedReport(), { remarkId: 'remark-1' })).toEqual(
      refuse('conflict', rules.notAlreadyEstablished, { received: 'established' }),
    );
    expect(consider(two, { outcome: 'notConsidered' })).toEqual(
      refuse('invalid', rules.remarkRefusedWithReason, { field: '/reason' }),
    );
  });
});
