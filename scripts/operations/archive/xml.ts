import XmlBuilder from 'fast-xml-builder';

/** Elements by name, in the order they are written; `@name` is an attribute, `#text` the text beside attributes. */
export interface XmlElement {
  readonly [name: string]: XmlValue | readonly XmlValue[];
}
type XmlValue = XmlElement | string | number | undefined;

const builder = new XmlBuilder({
  attributeNamePrefix: '@',
  ignoreAttributes: false,
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  format: true,
});

/** Characters that no XML 1.0 document may hold (https://www.w3.org/TR/xml/#charsets). */
const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A whole document in UTF-8. What is undefined is left out; what is no character of XML becomes U+FFFD. */
export const xmlOf = (root: XmlElement): string =>
  builder
    .build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, ...root })
    .replaceAll(notXml, '\uFFFD');
