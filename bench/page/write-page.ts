import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alarmsSection } from './alarms-section.ts';
import type { Benchmarks } from './benchmarks.ts';
import { coldStartSection } from './cold-start-section.ts';
import { costSection } from './cost-section.ts';
import { growthSection } from './growth-section.ts';
import { latencySection } from './latency-section.ts';
import { table } from './markdown.ts';
import { roundTripsSection } from './round-trips-section.ts';

/** Writes docs/benchmarks.md and its plots from what was measured; a part that never was says so. */
export const writePage = (benchmarks: Benchmarks, docsDir: string): void => {
  const { machine, parts } = benchmarks;
  const missing = (title: string, part: string) =>
    `## ${title}\n\nNot measured yet: \`npm run bench -- ${part}\`.`;
  const coldStart = parts['cold-start'] && coldStartSection(parts['cold-start']);
  const cost = costSection(benchmarks);
  const sections = [
    coldStart?.markdown ?? missing('1. Cold start', 'cold-start'),
    parts['round-trips']
      ? roundTripsSection(parts['round-trips'])
      : missing('2. Round trips and capacity', 'round-trips'),
    cost?.markdown ?? missing('3. Cost', 'round-trips'),
    parts.growth ? growthSection(parts.growth) : missing('4. Growth', 'growth'),
    parts.latency ? latencySection(parts.latency) : missing('5. Latency and load', 'latency'),
    parts.alarms ? alarmsSection(parts.alarms) : missing('6. Alarms over ten years', 'alarms'),
  ];
  const when = Object.entries(parts).map(([name, { date, commit, seconds }]) => [
    name,
    date,
    `\`${commit}\``,
    seconds,
  ]);
  const page = `# Benchmarks

Written by \`npm run bench\`; the same figures as data are in [benchmarks.json](benchmarks.json). Nothing here was measured on AWS: no account was available.

Machine: ${machine.processor}, ${machine.cores} cores, ${machine.memoryGigabytes} GB, ${machine.system}, Node ${machine.node}; ${machine.load} processes wanted its cores when this was written
(counts are the same on any machine, times are not).

${table(['part', 'date', 'source', 'seconds'], when)}

${sections.join('\n\n')}
`;
  writeFileSync(join(docsDir, 'benchmarks.md'), page);
  if (coldStart) writeFileSync(join(docsDir, 'benchmarks-cold-start.svg'), coldStart.svg);
  if (cost) writeFileSync(join(docsDir, 'benchmarks-cost.svg'), cost.svg);
};
