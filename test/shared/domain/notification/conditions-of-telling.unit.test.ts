import { describe, expect, it } from 'vitest';
import type { EventData, EventName } from '#events/catalogue.ts';
import type { TextCode } from '#events/notification/text-code.ts';
import { type Telling, whoIsTold } from '#shared/domain/notification/who-is-told.ts';

/** The rules that hold for an event with these data. */
const tellingsOf = <Name extends EventName>(
  name: Name,
  data: Partial<EventData<Name>>,
): readonly Telling<EventData<Name>>[] => {
  const tellings = whoIsTold[name];
  if (tellings === 'nobody') return [];
  return tellings.filter(({ when = () => true }) => when(data as EventData<Name>));
};
const toldOf = <Name extends EventName>(name: Name, data: Partial<EventData<Name>>): TextCode[] =>
  tellingsOf(name, data).map(({ text }) => text);
const audiencesOf = <Name extends EventName>(name: Name, data: Partial<EventData<Name>>) =>
  tellingsOf(name, data).map(({ to }) => to);

describe('who is told depends on what happened', () => {
  it('an urgent finding is told the one who judges health care when it is of that kind', () => {
    expect(audiencesOf('UrgentFindingRaised', { isHealthCare: false })).toHaveLength(2);
    expect(audiencesOf('UrgentFindingRaised', { isHealthCare: true })[2]).toEqual({
      roles: ['mas', 'headOfFollowUp', 'systemAdministrator'],
    });
  });

  it.each([
    ['improvementArea', 0],
    ['remark', 0],
    ['deficiency', 0],
    ['goodExample', 1],
    ['strength', 1],
  ])('a report with nothing but a finding of kind %s is told by itself so many times: %i', (kind, count) => {
    const none = { strength: 0, goodExample: 0, improvementArea: 0, remark: 0, deficiency: 0 };
    expect(toldOf('ReportPublished', { findings: { ...none, [kind]: 1 } })).toHaveLength(count);
  });

  it('remarks and deficiencies do not weigh each other up', () => {
    const none = { strength: 0, goodExample: 0, improvementArea: 0, remark: 0, deficiency: 0 };
    expect(toldOf('ReportPublished', { findings: { ...none, improvementArea: 1, remark: 1 } })).toEqual([]);
    expect(toldOf('ReportPublished', { findings: { ...none, remark: 1, deficiency: 1 } })).toEqual([]);
  });

  it('a plan without lines waits to be adopted at once', () => {
    expect(toldOf('PlanOpened', { lines: [] })).toEqual(['planToWrite', 'planToAdopt']);
    expect(toldOf('PlanOpened', { lines: [{}] as never })).toEqual(['planToWrite']);
  });

  it('an answered line is told when it takes the plan back to be commented', () => {
    expect(toldOf('PlanLineAnswered', { awaitsComments: true })).toEqual(['planToComment']);
    expect(toldOf('PlanLineAnswered', { awaitsComments: false })).toEqual([]);
    expect(toldOf('PlanLineAnswered', {})).toEqual([]);
  });

  it('a plan waits to be adopted when all have agreed', () => {
    expect(toldOf('PlanAgreed', { isAgreedByAll: true })).toEqual(['planToAdopt']);
    expect(toldOf('PlanAgreed', { isAgreedByAll: false })).toEqual([]);
  });

  it('an adopted plan is to be presented where the programme says by when', () => {
    expect(toldOf('PlanAdopted', { presentBy: '2027-02-15' })).toEqual(['planToCarryOut', 'planToPresent']);
    expect(toldOf('PlanAdopted', {})).toEqual(['planToCarryOut']);
  });

  it('a measure is told to the side that answers for it', () => {
    expect(audiencesOf('MeasureDueSoon', { ownerSide: 'unit' })).toEqual([{ part: 'unitManager' }]);
    expect(audiencesOf('MeasureDueSoon', { ownerSide: 'commissioner' })).toEqual([{ part: 'commissioner' }]);
    expect(audiencesOf('MeasureOverdue', { ownerSide: 'unit' })).toEqual([{ ladderFrom: 'unitManager' }]);
    expect(audiencesOf('MeasureOverdue', { ownerSide: 'commissioner' })).toEqual([
      { ladderFrom: 'commissioner' },
    ]);
  });

  it('the unit prepares a revisit that is announced, and hears when its day is not kept or it is waived', () => {
    expect(toldOf('RevisitPlanned', { announcement: 'announced' })).toEqual(['revisitToPrepare']);
    expect(toldOf('RevisitPlanned', { announcement: 'unannounced' })).toEqual([]);
    expect(toldOf('RevisitRescheduled', { isDayKept: false })).toEqual(['revisitRescheduled']);
    expect(toldOf('RevisitRescheduled', { isDayKept: true })).toEqual([]);
    expect(toldOf('RevisitCancelled', { reason: 'waived' })).toEqual(['revisitCalledOff']);
    expect(toldOf('RevisitCancelled', { reason: 'planClosed' })).toEqual([]);
  });

  it('the administrator hears of a document that waits for anything but its upload', () => {
    expect(toldOf('DocumentScanOverdue', { waitsFor: 'upload' })).toEqual(['documentNotArrived']);
    expect(toldOf('DocumentScanOverdue', { waitsFor: 'verdict' })).toEqual([
      'documentNotArrived',
      'documentScanOverdue',
    ]);
  });

  it('who raised a matter hears that it waits from the second step on', () => {
    expect(audiencesOf('MatterWaitsTooLong', { step: 1 })).toEqual([{ waitingWith: ['answerMatter'] }]);
    expect(audiencesOf('MatterWaitsTooLong', { step: 2 })[1]).toEqual({ part: 'raiser' });
  });

  it('a joint plan waits to be adopted when all have answered', () => {
    expect(toldOf('StanceTaken', { isAnsweredByAll: true })).toEqual(['jointPlanToAdopt']);
    expect(toldOf('StanceTaken', { isAnsweredByAll: false })).toEqual([]);
  });
});

describe('a mail that did not arrive', () => {
  it('is told when its address takes no mail', () => {
    expect(toldOf('NotificationBounced', { text: 'planToWrite', bounce: 'hard' })).toEqual([
      'mailNotDelivered',
    ]);
    expect(toldOf('NotificationBounced', { text: 'planToWrite', bounce: 'soft' })).toEqual([]);
  });

  it.each([
    ['NotificationFailed', 'mailNotDelivered'],
    ['NotificationParked', 'mailNotDelivered'],
    ['NotificationComplained', 'mailUnwelcome'],
  ] as const)('is told, unless it told of such a mail itself: %s', (name, told) => {
    expect(toldOf(name, { text: 'planToWrite' })).toEqual([told]);
    for (const text of ['mailNotDelivered', 'mailUnwelcome'] as const) {
      expect(toldOf(name, { text })).toEqual([]);
      expect(toldOf('NotificationBounced', { text, bounce: 'hard' })).toEqual([]);
    }
  });
});
