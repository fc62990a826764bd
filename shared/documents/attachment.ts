/** Encodes for RFC 8187: everything but what it names `attr-char`. */
const extValue = (text: string): string =>
  encodeURIComponent(text).replaceAll(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);

/**
 * `Content-Disposition` of a file to be saved under its name (RFC 6266): the name in UTF-8, and in ASCII for those
 * who can't read that.
 */
export const attachment = (fileName: string): string => {
  const plain = fileName
    .normalize('NFD')
    .replaceAll(/[^\x20-\x7e]/g, '')
    .replaceAll(/["\\%]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${extValue(fileName)}`;
};
