/** An element as it was opened, with its attributes as written. */
export interface Element {
  readonly name: string;
  readonly attributes: string;
  readonly text: string;
}

const empty = new Set(['meta', 'br', 'hr']);

/**
 * Reads a page's elements in order, with the text inside each.
 * @throws Error where one is not closed, or closed by another.
 */
export const readPage = (page: string): readonly Element[] => {
  const elements: { name: string; attributes: string; text: string }[] = [];
  const open: { name: string; attributes: string; text: string }[] = [];
  const style = /<style>.*?<\/style>/s;
  for (const [, text, closing, name = '', attributes = ''] of page
    .replace('<!doctype html>', '')
    .replace(style, '')
    .matchAll(/([^<]*)(?:<(\/?)([a-z][a-z0-9]*)([^>]*)>)?/g)) {
    for (const element of open) element.text += text ?? '';
    if (name === '') continue;
    if (closing === '/') {
      const last = open.pop();
      if (last?.name !== name) throw new Error(`</${name}> closes <${last?.name}>`);
    } else {
      const element = { name, attributes: attributes.trim(), text: '' };
      elements.push(element);
      if (!empty.has(name)) open.push(element);
    }
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name}> is never closed`);
  return elements;
};

/** What keeps people with assistive technology from reading the page; empty when nothing does. */
export const barriersOf = (page: string): string[] => {
  const elements = readPage(page);
  const all = (name: string) => elements.filter((element) => element.name === name);
  const levels = elements.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name[1]));
  const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  const tables = page.match(/<table>[\s\S]*?<\/table>/g) ?? [];
  return [
    ...(page.startsWith('<!doctype html>') ? [] : ['no doctype']),
    ...(all('html')[0]?.attributes === 'lang="sv"' ? [] : ['not said to be in Swedish']),
    ...(all('title')[0]?.text.trim() ? [] : ['no title']),
    ...(all('h1').length === 1 ? [] : [`${all('h1').length} main headings`]),
    ...jumps.map((level) => `a heading jumps to level ${level}`),
    ...(all('main').length === 1 ? [] : ['no main landmark']),
    ...tables
      .filter((table) => !/<caption>[^<]+<\/caption>/.test(table))
      .map(() => 'a table without caption'),
    ...all('th')
      .filter(({ attributes }) => !/^scope="(row|col)"$/.test(attributes))
      .map(({ text }) => `the heading ${text} has no scope`),
    ...elements
      .filter(({ name }) => ['script', 'img', 'iframe', 'link', 'form'].includes(name))
      .map(({ name }) => `<${name}>`),
  ];
};
