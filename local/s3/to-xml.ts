/** What an element holds: text, other elements, or the same element several times. */
export type XmlContent =
  | string
  | number
  | boolean
  | undefined
  | readonly XmlContent[]
  | { readonly [name: string]: XmlContent };

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeText = (text: string) =>
  text
    .replaceAll(/[&<>"]/g, (character) => escapes[character] ?? '')
    // A bare carriage return would be read back as a newline.
    .replaceAll('\r', '&#13;');

function render(name: string, content: XmlContent): string {
  if (content === undefined) return '';
  if (Array.isArray(content)) return content.map((item: XmlContent) => render(name, item)).join('');
  if (typeof content !== 'object') return `<${name}>${escapeText(String(content))}</${name}>`;
  const inner = Object.entries(content).map(([child, value]) => render(child, value));
  return `<${name}>${inner.join('')}</${name}>`;
}

/** An XML document as S3 answers it. */
export const toXml = (root: string, content: Readonly<Record<string, XmlContent>>): string => {
  const text = render(root, content);
  const namespace = root === 'Error' ? '' : ' xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${namespace}${text.slice(root.length + 1)}`;
};
