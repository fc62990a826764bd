import type { Tellings } from './who-is-told.ts';

/** Who is told what of agreements and of deficiencies against them. */
export const agreementTellings = {
  AgreementRegistered: 'nobody',
  AgreementVersionMade: 'nobody',
  AgreementChanged: 'nobody',
  AgreementDateDue: [
    { to: { waitingWith: ['settleAgreementDate'] }, text: 'agreementDateDue', dueOn: 'date' },
  ],
  AgreementDateSettled: 'nobody',
  BreachOpened: [{ to: { waitingWith: ['decideBreachStep'] }, text: 'breachToDecide' }],
  BreachStepDecided: [{ to: { waitingWith: ['answerBreach'] }, text: 'breachToAnswer' }],
  BreachAnswered: [{ to: { waitingWith: ['judgeCorrection'] }, text: 'breachToJudge' }],
  // What remains waits for a decision; when nothing does the closing is told.
  BreachJudged: [{ to: { waitingWith: ['decideBreachStep'] }, text: 'breachToDecide' }],
  BreachDueSoon: [{ to: { waitingWith: ['answerBreach'] }, text: 'breachDueSoon' }],
  BreachOverdue: [{ to: { ladderFrom: 'commissioner' }, text: 'breachOverdue', dueOn: 'dueOn' }],
  BreachClosed: [{ to: { part: 'unitManager' }, text: 'breachClosed' }],
} as const satisfies Partial<Tellings>;
