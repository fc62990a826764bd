import { JSDOM } from 'jsdom';

/** A document read as XML. @throws when it is not well-formed. */
export const readXml = (text: string): Document =>
  new JSDOM(text, { contentType: 'application/xml' }).window.document;

/** Every element with a local name, whatever its prefix. */
export const elementsOf = (within: Document | Element, name: string): readonly Element[] => [
  ...within.getElementsByTagNameNS('*', name),
];

const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';

/** What a METS file says of each file it names. */
export const filesInMets = (
  mets: Document,
): readonly { readonly path: string; readonly sizeBytes: number; readonly sha256: string }[] =>
  [...elementsOf(mets, 'file'), ...elementsOf(mets, 'mdRef')].map((element) => {
    const [location = element] = elementsOf(element, 'FLocat');
    return {
      path: attribute(location, 'xlink:href'),
      sizeBytes: Number(attribute(element, 'SIZE')),
      sha256: attribute(element, 'CHECKSUM'),
    };
  });

/** Ids that a METS file's structure points at and that are not there, and ids that are there twice. */
export const brokenIds = (mets: Document): readonly string[] => {
  const ids = [...mets.querySelectorAll('[ID]')].map((element) => attribute(element, 'ID'));
  const pointed = [
    ...elementsOf(mets, 'fptr').map((element) => attribute(element, 'FILEID')),
    ...elementsOf(mets, 'div').flatMap((element) => attribute(element, 'DMDID').split(' ').filter(Boolean)),
  ];
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [...twice, ...pointed.filter((id) => !ids.includes(id))];
};
