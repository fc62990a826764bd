/** Text that is HTML already. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Html | readonly Html[];

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const render = (part: Part): string => {
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map((item) => item.text).join('');
  return String(part).replaceAll(/[&<>"']/g, (character) => escapes[character] ?? '');
};

/** Builds HTML from a template; whatever is put in is escaped unless it is HTML. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(
    texts.map((text, index) => text + (index < parts.length ? render(parts[index] ?? '') : '')).join(''),
  );

/** Nothing at all, where a part is left out. */
export const none = new Html('');

/** The pages of a local stack, by their addresses. */
const pages = [
  { href: '/local/', name: 'Overview' },
  { href: '/local/flow', name: 'The flow, live' },
  { href: '/local/reference', name: 'The API and its events' },
] as const;

/** A whole plain page that reads well without anything else. */
export const htmlPage = (title: string, main: Html): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Samsyn, local</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 70rem; margin: 0 auto; padding: 1rem; color: #1a1a1a; background: #fff; }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; font-weight: bold; padding: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #767676; overflow-wrap: anywhere; }
code, pre { font-family: ui-monospace, monospace; font-size: .9rem; } pre { white-space: pre-wrap; background: #f3f3f3; padding: .6rem; }
iframe { width: 100%; height: 30rem; border: 1px solid #767676; }
body { overflow-wrap: anywhere; } nav ul, .in-a-row, .steps, .plain, .rows { list-style: none; padding: 0; }
nav ul, .in-a-row { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; } nav a, .in-a-row a { display: inline-block; padding: .2rem 0; }
.plain li, .rows li, .fields li { padding: .25rem 0; } .rows li { border-bottom: 1px solid #767676; }
section { border-top: 1px solid #767676; margin-top: 1.5rem; } h3, h4 { margin-bottom: .3rem; } summary { padding: .2rem 0; }
.steps { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .8rem; }
.steps > li { border: 1px solid #767676; padding: .2rem .8rem; } .steps ul { padding: 0; list-style: none; } .steps [lang] { display: block; font-weight: normal; }
.controls { display: flex; flex-wrap: wrap; gap: .6rem; } .controls[hidden] { display: none; } time { white-space: nowrap; } .steps > .newest { border: 3px solid #00504a; }
button { font: inherit; padding: .3rem .8rem; min-height: 2rem; } :focus-visible { outline: 3px solid #00504a; outline-offset: 2px; }
</style>
</head>
<body>
<nav aria-label="Pages"><ul>${pages.map(({ href, name }) => html`<li><a href="${href}">${name}</a></li>`)}</ul></nav>
<main>
<h1>${title}</h1>
${main}
</main>
</body>
</html>
`.text;
