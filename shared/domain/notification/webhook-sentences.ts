import type { Rule } from '../refusal.ts';

/** The sentences of the rules for webhooks. */
export const webhookSentences = {
  targetIsHttps: {
    code: 'webhook.targetIsHttps',
    sv: 'Adressen ska börja med https://.',
    en: 'The address must begin with https://.',
  },
  targetIsPublic: {
    code: 'webhook.targetIsPublic',
    sv: 'Adressen ska leda till internet, inte till ett internt nät.',
    en: 'The address must lead to the internet, not to an internal network.',
  },
  targetIsFound: {
    code: 'webhook.targetIsFound',
    sv: 'Adressens namn finns inte i DNS.',
    en: 'The name in the address is not found in DNS.',
  },
  fewEnough: {
    code: 'webhook.fewEnough',
    sv: 'En organisation kan ha högst 20 anslutna system.',
    en: 'An organisation can have at most 20 connected systems.',
  },
  isThere: {
    code: 'webhook.isThere',
    sv: 'Det anslutna systemet är borttaget.',
    en: 'The connected system has been removed.',
  },
  isActive: {
    code: 'webhook.isActive',
    sv: 'Leveranserna är inte på.',
    en: 'Deliveries are not switched on.',
  },
  sinceIsKept: {
    code: 'webhook.sinceIsKept',
    sv: 'Det går att få om det som har hänt under de senaste 30 dygnen.',
    en: 'What has happened during the last 30 days can be delivered again.',
  },
} satisfies Record<string, Rule>;
