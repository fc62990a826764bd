/** One bar: what it is, how long it is, and the figure as people read it. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  /** Ours stands out from its rivals. */
  readonly isOurs: boolean;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const [width, rowHeight, labelWidth, valueWidth] = [720, 34, 250, 130];

/** Horizontal bars as an SVG that reads well in light and dark, with a title and a description for those who listen. */
export const barChart = ({
  title,
  description,
  bars,
}: {
  readonly title: string;
  readonly description: string;
  readonly bars: readonly Bar[];
}): string => {
  const height = bars.length * rowHeight + 48;
  const longest = Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE);
  const room = width - labelWidth - valueWidth;
  const rows = bars.map(({ label, value, text, isOurs }, index) => {
    const y = 40 + index * rowHeight;
    const length = Math.max(2, Math.round((value / longest) * room));
    return `  <text x="${labelWidth - 10}" y="${y + 17}" text-anchor="end">${escape(label)}</text>
  <rect x="${labelWidth}" y="${y}" width="${length}" height="24" fill="${isOurs ? '#1f6feb' : '#8a939d'}"/>
  <text x="${labelWidth + length + 8}" y="${y + 17}">${escape(text)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description" font-family="system-ui, sans-serif" font-size="14">
  <title id="title">${escape(title)}</title>
  <desc id="description">${escape(description)}</desc>
  <style>text { fill: #24292f } @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } }</style>
  <text x="0" y="20" font-weight="600">${escape(title)}</text>
${rows.join('\n')}
</svg>
`;
};
