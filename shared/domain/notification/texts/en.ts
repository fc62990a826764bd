import { collaborationTexts } from './collaboration-texts.ts';
import type { Texts } from './text.ts';

export const en: Texts = {
  texts: {
    assessmentToCarryOut: {
      what: 'follow-up to carry out',
      sentences: 'A follow-up has been opened and you are responsible for it.',
    },
    urgentFinding: {
      what: 'urgent observation to judge',
      sentences: 'Something urgent was noted during a follow-up. Read it and decide today.',
    },
    reportToWrite: {
      what: 'report to finish',
      sentences: 'The follow-up is completed and a draft report is waiting for you.',
    },
    factsToCheck: {
      what: 'facts to check',
      sentences:
        'The report is waiting for your fact check. Answer with your remarks, or that you have none.',
    },
    remarksToConsider: {
      what: 'answer to the fact check',
      sentences:
        'The unit has answered the fact check. Consider the answer so that the report can be established.',
    },
    factCheckUnanswered: {
      what: 'the fact check was not answered',
      sentences: 'The time for the fact check has passed without an answer. You can go on with the report.',
    },
    reportToEstablish: {
      what: 'report to establish',
      sentences: 'A report is waiting for you to establish it.',
    },
    reportToHandOver: {
      what: 'report to hand over',
      sentences: 'The report is established. Hand it over to the unit.',
    },
    reportCorrected: {
      what: 'the report has been corrected',
      sentences: 'The report has been corrected and there is a new version. Read what has changed.',
    },
    readThroughToHold: {
      what: 'report to read through with the staff',
      sentences: 'Read the report through with the staff and note what you want to develop.',
    },
    planToWrite: {
      what: 'report to read and plan to write',
      sentences:
        'The report has been handed over to you and a plan is open. Read the report through with the staff and fill in measures in the plan.',
    },
    planToComment: {
      what: 'plan to answer',
      sentences:
        'The unit has handed in its plan. Answer that you have no comments, or ask for it to be completed.',
    },
    planToComplete: {
      what: 'plan to complete',
      sentences: 'The follow-up officer has read the plan and asks for it to be completed.',
    },
    planToAgree: {
      what: 'plan to agree to',
      sentences: 'The plan is waiting for you to agree to it.',
    },
    planToAdopt: {
      what: 'plan to adopt',
      sentences: 'Everyone agrees to the plan. Adopt it.',
    },
    planDueSoon: {
      what: 'the plan should soon be adopted',
      sentences: 'The plan should be adopted in a week, and the next step is yours.',
    },
    planToCarryOut: {
      what: 'measures to carry out',
      sentences: 'The plan is adopted. Carry out your measures and write how it goes.',
    },
    planToPresent: {
      what: 'plan to present to the board',
      sentences: 'The plan is adopted and is to be presented to the board. Bring it up at a meeting.',
    },
    revisitToHold: {
      what: 'revisit to make',
      sentences: 'It is time for a revisit. Set a day with the unit.',
    },
    revisitToPrepare: {
      what: 'a day is set for the revisit',
      sentences: 'The day of a revisit is set. If you can, write before the visit what has been done.',
    },
    revisitRescheduled: {
      what: 'the day of the revisit no longer stands',
      sentences:
        'The revisit has been moved and the day you had agreed on does not stand. A new day will be set.',
    },
    revisitCalledOff: {
      what: 'the revisit is called off',
      sentences: 'The revisit is not held. The plan stands, and the next step is found in it.',
    },
    planClosed: {
      what: 'the plan is closed',
      sentences: 'The plan is closed. Read what was finished and what goes on to the next follow-up.',
    },
    nextAssessmentToOpen: {
      what: 'new follow-up to open',
      sentences: 'It is time for the next follow-up. It starts with what went on from the last plan.',
    },
    workHandedOver: {
      what: 'a task has been handed over to you',
      sentences: 'You have taken over a task from a colleague.',
    },
    reportOverdue: {
      what: 'the report is late',
      sentences: 'The report should have been handed over to the unit by now.',
    },
    planOverdue: {
      what: 'the plan is late',
      sentences: 'The plan should have been adopted by now.',
    },
    measureDueSoon: {
      what: 'a measure should soon be carried out',
      sentences: 'A measure of the plan should soon be carried out. Write how it goes.',
    },
    measureOverdue: {
      what: 'a measure is late',
      sentences: 'A measure in the plan should have been done. Write how it went.',
    },
    revisitOverdue: {
      what: 'the revisit is late',
      sentences: 'The revisit should have been made by now.',
    },
    presentationOverdue: {
      what: 'the plan has not been presented to the board',
      sentences:
        'The plan should have been presented to the board. Note when it was, or bring it up at the next meeting.',
    },
    agreementDateDue: {
      what: 'a date in the agreement is near',
      sentences: 'A date in an agreement asks for a decision.',
    },
    closingTalkToHold: {
      what: 'a closing talk to hold',
      sentences: 'It is time for the closing talk with manager and staff. Agree on a day with the unit.',
    },
    exampleToShare: {
      what: 'a good example of yours that others may learn of',
      sentences:
        'The report holds a good example of yours. Say whether others may learn of it; you can change your mind at any time.',
    },
    breachToDecide: {
      what: 'deficiencies against an agreement to decide on',
      sentences:
        'Deficiencies against an agreement wait for your decision: the next step under the agreement, or none.',
    },
    breachToAnswer: {
      what: 'a decision under the agreement to answer',
      sentences:
        'The commissioner has made a decision under the agreement. Read it and answer what you have corrected.',
    },
    breachToJudge: {
      what: 'an answer to a decision under the agreement',
      sentences: 'The provider has answered what is corrected. Judge whether the deficiencies are corrected.',
    },
    breachDueSoon: {
      what: 'the time for correction runs out soon',
      sentences:
        'In a week the time of a decision under the agreement runs out. Answer what you have corrected.',
    },
    breachOverdue: {
      what: 'a matter under the agreement waits',
      sentences:
        'A day in a matter about deficiencies against an agreement has passed. Judge what is corrected, or decide on the next step. Nothing is decided by itself.',
    },
    breachClosed: {
      what: 'a matter under the agreement is closed',
      sentences: 'The matter about deficiencies against the agreement is closed. Read why.',
    },
    importStalled: {
      what: 'an import has stopped',
      sentences: 'An import of data did not finish. Start it again, or see which rows remain.',
    },
    documentRejected: {
      what: 'a document could not be accepted',
      sentences: 'A document that you sent was not accepted. Read why, and send it again or withdraw it.',
    },
    documentNotArrived: {
      what: 'a document has not arrived',
      sentences: 'A document that you announced has not arrived. Upload its files or withdraw it.',
    },
    documentScanOverdue: {
      what: 'a document waits to be checked',
      sentences:
        'A document has waited for more than 30 minutes to be checked. See to it that the checking starts again.',
    },
    disposalToApprove: {
      what: 'a disposal list to approve',
      sentences:
        'A list of documents to dispose of waits for approval by somebody other than the one who made it.',
    },
    disclosureToDecide: {
      what: 'a request for disclosure to decide',
      sentences: 'Somebody has asked for a document to be handed out. It must be decided without delay.',
    },
    ...collaborationTexts.en,
    mailNotDelivered: {
      what: 'a message did not arrive',
      sentences:
        'A message about something that waits could not be sent, or may be lost. Make sure that its recipient knows.',
    },
    mailUnwelcome: {
      what: 'a message was reported as spam',
      sentences:
        'A recipient has reported a message from here as spam. Talk with them about which messages are needed.',
    },
    digest: {
      what: 'this has happened',
      sentences: 'This has waited for you until today. All of it is in your inbox, too.',
    },
    webhookDisabled: {
      what: 'another system is no longer told what happens',
      sentences:
        'Deliveries to a connected system have failed for days and have been switched off. Mend what is wrong and switch them on again: nothing that has happened is lost.',
    },
    meetingSet: {
      what: 'a time has been set',
      sentences: 'A time has been set; it comes with this message as a calendar file.',
    },
    meetingMoved: {
      what: 'the time has changed',
      sentences:
        'The time has changed. The calendar file that comes with this message replaces the one before.',
    },
    meetingCalledOff: {
      what: 'called off',
      sentences:
        'The time no longer holds. The calendar file that comes with this message removes it from the calendar.',
    },
  },
  lastDay: (dueOn) => `Last day: ${dueOn}.`,
  when: ({ day, slot }) => (slot ? `Time: ${day} at ${slot.from}.` : `Day: ${day}.`),
  meetings: {
    occasion: (name, unit) => `${name}, ${unit}`,
    revisit: (name, unit) => `${name}, ${unit}`,
    readThrough: (name, unit) => `Read-through with the staff: ${name}, ${unit}`,
    presentation: (name, unit) => `Presentation to the board: ${name}, ${unit}`,
  },
  open: 'Open in Samsyn',
  more: (count) => `And ${count} more in your inbox.`,
  substitute: 'You get this as the substitute of a colleague who is away.',
  footer:
    'You get this message because something in Samsyn waits for you or concerns your role. It can not be answered.',
};
