import type { Rule } from '../refusal.ts';

/** The sentences of the notification's rules. */
export const notificationSentences = {
  claimBeforeAnswer: {
    code: 'notification.claimBeforeAnswer',
    sv: 'Bara den som har tagit på sig att skicka ett meddelande kan säga hur det gick.',
    en: 'Only someone who has claimed a message can say what became of it.',
  },
  sentIsSent: {
    code: 'notification.sentIsSent',
    sv: 'Ett meddelande som har skickats, eller kan ha skickats, skickas aldrig en gång till.',
    en: 'A message that has been sent, or may have been, is never sent again.',
  },
} satisfies Record<string, Rule>;
