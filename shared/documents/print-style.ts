import { raw } from 'hono/html';

/** Black on white, lines of readable length, tables that keep their rows and headings that keep their text in print. */
export const printStyle = raw(`
:root { color-scheme: light; }
body { margin: 0 auto; padding: 1.5rem; max-width: 48rem; background: #fff; color: #1a1a1a; font: 1rem/1.5 "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.35rem; margin: 2rem 0 .5rem; border-bottom: 1px solid #767676; }
h3 { font-size: 1.1rem; margin: 1.5rem 0 .25rem; }
h4 { font-size: 1rem; margin: 1rem 0 .25rem; }
p, li { overflow-wrap: break-word; hyphens: auto; }
p, li, td { white-space: pre-line; }
figure { margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { hyphens: auto; text-align: left; vertical-align: top; padding: .35rem .5rem; border: 1px solid #767676; }
th { background: #f2f2f2; font-weight: 600; }
.from, footer { color: #4a4a4a; }
.fictional { border: 2px solid #1a1a1a; padding: .5rem; }
.basis { color: #4a4a4a; margin-top: 0; }
.urgent { font-weight: 600; }
footer { margin-top: 3rem; border-top: 1px solid #767676; }
@media screen and (max-width: 30rem) { th, td { overflow-wrap: anywhere; } }
@page { size: A4; margin: 20mm 18mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 11pt; }
  h2, h3, h4, caption { break-after: avoid; }
  tr, li, .finding { break-inside: avoid; }
  thead { display: table-header-group; }
  th { background: none; }
}
`);
