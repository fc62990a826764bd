import type { Tellings } from './who-is-told.ts';

/** Who hears of a measure's day: whoever answers for it, and up the ladder when it is late. */
export const measureTellings = {
  MeasureDueSoon: [
    {
      to: { part: 'unitManager' },
      text: 'measureDueSoon',
      when: ({ ownerSide }) => ownerSide === 'unit',
      dueOn: 'dueOn',
    },
    {
      to: { part: 'commissioner' },
      text: 'measureDueSoon',
      when: ({ ownerSide }) => ownerSide === 'commissioner',
      dueOn: 'dueOn',
    },
  ],
  MeasureOverdue: [
    {
      to: { ladderFrom: 'unitManager' },
      text: 'measureOverdue',
      when: ({ ownerSide }) => ownerSide === 'unit',
      dueOn: 'dueOn',
    },
    {
      to: { ladderFrom: 'commissioner' },
      text: 'measureOverdue',
      when: ({ ownerSide }) => ownerSide === 'commissioner',
      dueOn: 'dueOn',
    },
  ],
} satisfies Partial<Tellings>;
