import { html } from 'hono/html';
import type { Html } from './page.ts';

interface Bar {
  readonly label: string;
  readonly count: number;
  readonly colour: string;
}

const width = 600;
const height = 28;

/**
 * One bar in parts, each told in words under it: the colours are never alone in saying something, and whoever can't
 * see the picture hears the figures.
 */
export const progressChart = (caption: string, bars: readonly Bar[]): Html | undefined => {
  const total = bars.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return undefined;
  const figures = bars.map(({ label, count }) => `${label}: ${count}`).join(', ');
  const parts = bars.map((bar, index) => {
    const before = bars.slice(0, index).reduce((sum, { count }) => sum + count, 0);
    return {
      ...bar,
      x: Math.round((before / total) * width),
      length: Math.round((bar.count / total) * width),
    };
  });
  return html`<figure>
<svg role="img" aria-label="${caption}. ${figures}" viewBox="0 0 ${String(width)} ${String(height)}" width="100%" height="${String(height)}" preserveAspectRatio="none">
${parts.map(({ x, length, colour }) => html`<rect x="${String(x)}" y="0" width="${String(length)}" height="${String(height)}" fill="${colour}" stroke="#1a1a1a" stroke-width="1"/>\n`)}</svg>
<figcaption>${caption}. ${figures}.</figcaption>
</figure>
`;
};
