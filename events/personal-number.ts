/** The rule that a text or an id breaks which holds one. */
export const noPersonalNumber = 'text.noPersonalNumber';

// Hyphen, plus, or one of the dashes that word processors put in their place.
const candidates = /(?<!\d)(\d{2})?(\d{6}) ?[-+\u2010-\u2015\u2212]? ?(\d{4})(?!\d)/g;

// Soft hyphens and characters without width hide a number from a search, not from a reader.
const unseen = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/g;

const luhn = (digits: string): boolean => {
  let sum = 0;
  for (const [index, digit] of Array.from(digits).entries()) {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};

/**
 * Finds Swedish personal and coordination numbers (day + 60), with or without century and separator, whose
 * date exists and whose check digit is right (Skatteverket, SKV 704 and SKV 707), however digits, spaces and
 * dashes are typeset.
 */
export const holdsPersonalNumber = (text: string): boolean => {
  for (const [, , birth, serial] of text.replaceAll(unseen, '').normalize('NFKC').matchAll(candidates)) {
    const month = Number(birth?.slice(2, 4));
    const day = Number(birth?.slice(4, 6));
    const isDate = month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 61 && day <= 91));
    if (isDate && luhn(`${birth}${serial}`)) return true;
  }
  return false;
};
