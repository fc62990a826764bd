import type { TextCode } from '#events/notification/text-code.ts';
import type { Text } from './text.ts';

type Some = Partial<Readonly<Record<TextCode, Text>>>;

/** What waits in a collaboration, in each language. */
export const collaborationTexts = {
  sv: {
    matterToAnswer: {
      what: 'ett ärende i en samverkan väntar på svar',
      sentences:
        'Ett ärende har kommit till en grupp som du sammankallar. Avgör det eller hänskjut det med skäl.',
    },
    matterDecided: {
      what: 'ett ärende i en samverkan är avgjort',
      sentences: 'Ett ärende som du har väckt är avgjort. Läs beslutet och avsluta ärendet.',
    },
    matterWaitsTooLong: {
      what: 'ett ärende i en samverkan har väntat för länge',
      sentences: 'Ett ärende skulle ha fått svar i den grupp där det ligger.',
    },
    procurementEnding: {
      what: 'ett gemensamt avtal löper ut',
      sentences:
        'Ett avtal som flera parter har tillsammans löper ut om ett halvår. Ta upp vad som kommer efter det.',
    },
    stanceToTake: {
      what: 'en gemensam plan väntar på ert ställningstagande',
      sentences:
        'Ni är tillfrågade om en gemensam plan. Var och en tar ställning för sin egen del, område för område.',
    },
    jointPlanToAdopt: {
      what: 'alla parter har tagit ställning till en gemensam plan',
      sentences: 'Alla parter har tagit ställning. Planen kan antas mellan dem som är överens.',
    },
    jointRevisitToHold: {
      what: 'en gemensam plan ska följas upp',
      sentences: 'Det är dags att följa upp en gemensam plan tillsammans med parterna.',
    },
    jointPlanToEnd: {
      what: 'en gemensam plan kan avslutas',
      sentences:
        'Ingenting återstår i en gemensam plan. Skriv ned det planerade fortsatta arbetet och avsluta den.',
    },
    guidelineToReview: {
      what: 'ett styrdokument ska ses över',
      sentences:
        'Ett gemensamt styrdokument ska ses över. Föreslå en ny version, eller föreslå den som gäller på nytt.',
    },
  },
  en: {
    matterToAnswer: {
      what: 'a matter in a collaboration waits for an answer',
      sentences: 'A matter has come to a group that you convene. Decide it or refer it with the reason.',
    },
    matterDecided: {
      what: 'a matter in a collaboration has been decided',
      sentences: 'A matter that you raised has been decided. Read the decision and close the matter.',
    },
    matterWaitsTooLong: {
      what: 'a matter in a collaboration has waited too long',
      sentences: 'A matter should have been answered in the group it is in.',
    },
    procurementEnding: {
      what: 'a joint agreement ends',
      sentences:
        'An agreement that several parties have together ends in half a year. Raise what comes after it.',
    },
    stanceToTake: {
      what: 'a joint plan waits for your answer',
      sentences: 'You are asked about a joint plan. Each party answers for itself, area by area.',
    },
    jointPlanToAdopt: {
      what: 'all parties have answered a joint plan',
      sentences: 'All parties have answered. The plan can be adopted among those who agree.',
    },
    jointRevisitToHold: {
      what: 'a joint plan is to be followed up',
      sentences: 'It is time to follow up a joint plan together with its parties.',
    },
    jointPlanToEnd: {
      what: 'a joint plan can end',
      sentences: 'Nothing remains in a joint plan. Write down the continued work that is planned and end it.',
    },
    guidelineToReview: {
      what: 'a governing document is to be reviewed',
      sentences:
        'A shared governing document is to be reviewed. Propose a new version, or the one in force again.',
    },
  },
} as const satisfies Readonly<Record<'sv' | 'en', Some>>;
