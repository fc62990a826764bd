import type { Rule } from '#shared/domain/refusal.ts';

/** The sentences of what every request must keep, whatever it is about. */
export const requestRules = {
  isJson: {
    code: 'request.isJson',
    sv: 'Innehållet ska vara JSON.',
    en: 'The body must be JSON.',
  },
  isShallow: {
    code: 'request.isShallow',
    sv: 'JSON-innehållet är nästlat för djupt.',
    en: 'The JSON is nested too deeply.',
  },
  hasSafeKeys: {
    code: 'request.hasSafeKeys',
    sv: 'Ett JSON-objekt har en nyckel som inte får användas.',
    en: 'A JSON object has a key that must not be used.',
  },
  isSmall: {
    code: 'request.isSmall',
    sv: 'Innehållet är större än vad som tas emot.',
    en: 'The body is larger than what is accepted.',
  },
  isUtf8: {
    code: 'request.isUtf8',
    sv: 'Innehållet ska vara UTF-8 utan styrtecken eller trasiga tecken.',
    en: 'The body must be UTF-8 without control characters or broken characters.',
  },
  mediaType: {
    code: 'request.mediaType',
    sv: 'Content-Type stöds inte här.',
    en: 'The Content-Type is not supported here.',
  },
  member: {
    code: 'request.member',
    sv: 'Du har inget uppdrag i den här organisationen.',
    en: 'You have no membership in this organisation.',
  },
  signIn: {
    code: 'request.signIn',
    sv: 'Organisationen tar inte emot inloggningar från den legitimationstjänst som du loggade in med.',
    en: 'The organisation does not accept sign-ins by the identity provider that you signed in with.',
  },
  role: {
    code: 'request.role',
    sv: 'Ditt uppdrag omfattar inte detta.',
    en: 'Your role does not cover this.',
  },
  ifMatch: {
    code: 'request.ifMatch',
    sv: 'If-Match ska ange den ETag som du har läst.',
    en: 'If-Match must give the ETag that you have read.',
  },
  notAlone: {
    code: 'request.notAlone',
    sv: 'Flera ändrade samtidigt. Försök igen.',
    en: 'Several changed it at once. Try again.',
  },
  idempotencyKey: {
    code: 'request.idempotencyKey',
    sv: 'Idempotency-Key har redan använts för en annan förfrågan, eller är inte 1–255 synliga tecken.',
    en: 'The Idempotency-Key was used for another request, or is not 1 to 255 visible characters.',
  },
  cursor: {
    code: 'request.cursor',
    sv: 'Sidmarkören hör inte till den här listan.',
    en: 'The cursor does not belong to this list.',
  },
  recordSize: {
    code: 'record.size',
    sv: 'Ärendet rymmer inte mer: dela upp texten eller lägg den i ett dokument.',
    en: 'The record can hold no more: split the text or put it in a document.',
  },
  required: { code: 'field.required', sv: 'Uppgiften saknas.', en: 'The field is missing.' },
  unknown: { code: 'field.unknown', sv: 'Uppgiften finns inte här.', en: 'There is no such field here.' },
  type: { code: 'field.type', sv: 'Uppgiften har fel typ.', en: 'The field has the wrong type.' },
  tooSmall: {
    code: 'field.tooSmall',
    sv: 'Uppgiften är för kort eller för liten.',
    en: 'The field is too short or too small.',
  },
  tooBig: {
    code: 'field.tooBig',
    sv: 'Uppgiften är för lång eller för stor.',
    en: 'The field is too long or too large.',
  },
  format: { code: 'field.format', sv: 'Uppgiften har fel format.', en: 'The field has the wrong format.' },
  oneOf: {
    code: 'field.oneOf',
    sv: 'Uppgiften är inte ett av de värden som finns.',
    en: 'The field is none of the values there are.',
  },
} satisfies Record<string, Rule>;
