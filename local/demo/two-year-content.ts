import type { CalendarDate } from '#events/identifiers.ts';
import { addPeriod } from '#shared/domain/calendar/stockholm.ts';
import type { Json } from '../users/api-user.ts';
import type { LinePlan } from './plan-steps.ts';
import type { LineVisit } from './revisit-steps.ts';

const met = { judgement: { outcome: 'uppfyllt' } };
const partly = { judgement: { outcome: 'delvis-uppfyllt' } };

/** What the officer finds, area by area. Nothing in it is about an individual. */
export const areas: Record<string, Json> = {
  arbetssatt: {
    ...met,
    findings: [{ kind: 'strength', text: 'Kontaktmannaskapet är väl känt av alla i arbetsgruppen.' }],
  },
  genomforandeplaner: {
    ...partly,
    requirements: { 'plan-inom-tva-veckor': { outcome: 'notMet' } },
    findings: [
      {
        kind: 'deficiency',
        text: 'Genomförandeplaner upprättas inte alltid inom två veckor.',
        restsOn: { requirementId: 'plan-inom-tva-veckor' },
      },
    ],
  },
  'social-dokumentation': {
    ...partly,
    findings: [
      {
        kind: 'improvementArea',
        text: 'Dokumentationen beskriver sällan hur målen följs.',
        restsOn: { areaId: 'social-dokumentation' },
      },
    ],
  },
  fritidsaktiviteter: {
    ...met,
    findings: [{ kind: 'goodExample', text: 'Boendets trädgårdsgrupp planeras av de boende själva.' }],
  },
  'mat-och-maltider': {
    ...partly,
    findings: [
      {
        kind: 'improvementArea',
        text: 'Nattfastan är längre än elva timmar på en avdelning.',
        restsOn: { areaId: 'mat-och-maltider' },
      },
    ],
  },
  'halso-och-sjukvard': {
    ...partly,
    findings: [
      {
        kind: 'remark',
        text: 'Läkemedelsskåpet var olåst vid observationen.',
        restsOn: { areaId: 'halso-och-sjukvard' },
        isUrgent: true,
        isHealthCare: true,
      },
    ],
  },
  'bemanning-kompetens-och-ledarskap': met,
  'ledningssystem-och-kvalitetsarbete': met,
  verksamhetsobservation: {
    text: 'Lugn miljö, gott bemötande. Observationen gjordes oanmäld under en lunch och en eftermiddag.',
  },
  'styrkor-och-svagheter': { text: 'Styrkan är arbetsgruppens samspel; svagheten är dokumentationen.' },
  'registrerade-klagomal': { text: 'Två klagomål under året, båda besvarade inom en vecka.' },
};

/** What unit and commissioner will do about it. */
export const planned: readonly LinePlan[] = [
  {
    about: 'Genomförandeplaner',
    what: 'Kontaktman bokar planeringssamtal vid inflyttning.',
    ownerSide: 'unit',
    responsible: 'enhetschef',
    within: 'P3M',
    expectedEffect: 'Planen finns inom två veckor.',
  },
  {
    about: 'Dokumentationen',
    what: 'Utbildning i målinriktad dokumentation.',
    ownerSide: 'commissioner',
    responsible: 'verksamhetsutvecklare',
    within: 'P6M',
    expectedEffect: 'Målen följs i varje plan.',
  },
  {
    about: 'Nattfastan',
    what: 'Kvällsmål serveras efter klockan 20.',
    ownerSide: 'unit',
    responsible: 'enhetschef',
    within: 'P2M',
    expectedEffect: 'Nattfastan är högst elva timmar.',
  },
  {
    about: 'Läkemedelsskåpet',
    what: 'Daglig kontroll vid överlämning.',
    ownerSide: 'unit',
    responsible: 'sjuksköterska',
    within: 'P1M',
    expectedEffect: 'Skåpet är alltid låst.',
  },
];

/** What year two finds; half the training remains. */
export const foundInYearTwo = (heldOn: CalendarDate): readonly LineVisit[] => [
  {
    about: 'Genomförandeplaner',
    result: 'achieved',
    done: 'yes',
    effect: 'hadEffect',
    sign: 'Nio av nio granskade planer upprättades i tid.',
  },
  {
    about: 'Dokumentationen',
    result: 'partly',
    done: 'partly',
    reason: 'Hälften av personalen har gått utbildningen.',
    effect: 'tooEarly',
    lookAgainOn: addPeriod(heldOn, 'P1Y'),
  },
  {
    about: 'Nattfastan',
    result: 'achieved',
    done: 'yes',
    effect: 'hadEffect',
    sign: 'Mätning under två veckor visar högst tio timmar.',
  },
  {
    about: 'Läkemedelsskåpet',
    result: 'achieved',
    done: 'yes',
    effect: 'hadEffect',
    sign: 'Egenkontrollen saknar avvikelser.',
  },
];
