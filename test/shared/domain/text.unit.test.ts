import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsPersonalNumber } from '#events/personal-number.ts';
import { freeText, nameText } from '#shared/domain/text.ts';

/** Personal numbers with a right check digit, of people who do not exist. */
const personalNumber = fc
  .record({
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.oneof(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 61, max: 88 })),
    year: fc.integer({ min: 0, max: 99 }),
    serial: fc.integer({ min: 0, max: 999 }),
    century: fc.constantFrom('', '19', '20'),
    separator: fc.constantFrom('', '-', '+', ' '),
  })
  .map(({ month, day, year, serial, century, separator }) => {
    const pad = (value: number, width: number) => String(value).padStart(width, '0');
    const nine = pad(year, 2) + pad(month, 2) + pad(day, 2) + pad(serial, 3);
    const sum = Array.from(nine).reduce((total, digit, index) => {
      const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
    return `${century}${nine.slice(0, 6)}${separator}${nine.slice(6)}${(10 - (sum % 10)) % 10}`;
  });

const words = fc.constantFrom('', 'Brukaren ', 'Se ', 'dnr: ', '(', 'åäö ');

describe('texts that people write', () => {
  it('never hold a personal or coordination number, however it is written', () => {
    fc.assert(
      fc.property(words, personalNumber, words, (before, number, after) => {
        expect(holdsPersonalNumber(`${before}${number} ${after}`)).toBe(true);
        expect(freeText().safeParse(`${before}${number} ${after}`).success).toBe(false);
      }),
    );
  });

  it.each([
    '811228-9875',
    'ON/2026:114',
    '2026-11-22',
    '08-123 456 78',
    'SOSFS 2011:9',
    '811328-9874',
    '1811228987412',
  ])('may hold %s, which is none', (text) => expect(holdsPersonalNumber(text)).toBe(false));

  it.each([
    ['a\u0000b'],
    ['a\ud800b'],
    ['a\u202eb'],
    ['a\u2066b'],
    ['a\u0085b'],
    ['a\ufffdb'],
    [''],
    ['   '],
    ['x'.repeat(4001)],
  ])('are refused when they hold %j', (text) => expect(freeText().safeParse(text).success).toBe(false));

  it.each([
    ['a\u0000b', 'text.wellFormed'],
    ['Brukaren 811228-9874', 'text.noPersonalNumber'],
  ])('name the rule that %j breaks', (text, rule) => {
    expect(freeText().safeParse(text).error?.issues).toMatchObject([{ params: { rule } }]);
  });

  it('keep their lines, emoji and Swedish letters', () => {
    const text = 'Rad ett\nrad två\t– åäö é 👩‍⚕️';
    expect(freeText().parse(text)).toBe(text);
  });

  it('as names stay on one line', () => {
    expect(nameText().safeParse('Två\nrader').success).toBe(false);
    expect(nameText().parse('  Hemtjänst  ')).toBe('Hemtjänst');
  });
});
