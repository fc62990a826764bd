import { styleText } from 'node:util';
import type { StageDescription } from './describe-stage.ts';
import type { Finding } from './template.ts';
import { writeTable } from './write-table.ts';

const heading = (words: string): string => `\n${styleText('bold', words)}\n`;

/** What a deploy of the stage would create, for people. */
export const writeDescription = (stage: string, description: StageDescription): string => {
  const { resources, publicRoutes, guardedRoutes, functions, alarms } = description;
  const total = resources.reduce((sum, { count }) => sum + count, 0);
  return [
    heading(`Stage ${stage}: ${total} resources`),
    writeTable(
      ['type', 'count'],
      resources.map(({ type, count }) => [type, count]),
    ),
    heading(`Reachable without a token: ${publicRoutes.length} routes (${guardedRoutes} ask for one)`),
    publicRoutes.map((route) => `  ${route}`).join('\n'),
    heading(`Functions: ${functions.length}`),
    writeTable(
      ['function', 'kB', 'memory MB', 'timeout s'],
      functions.map(({ name, codeBytes, memoryMegabytes, timeoutSeconds }) => [
        name,
        Math.round(codeBytes / 1000),
        memoryMegabytes,
        timeoutSeconds,
      ]),
    ),
    heading(`Alarms: ${alarms.length}`),
    writeTable(
      ['alarm', 'what it costs people'],
      alarms.map(({ name, saysWhat }) => [name, saysWhat]),
    ),
  ].join('\n');
};

/** The verdict on a stage in one line, with a line for each finding. */
export const writeVerdict = (stage: string, findings: readonly Finding[]): string => {
  if (findings.length === 0) {
    return `${styleText('green', '✓')} ${stage}: synthesized, cdk-nag has nothing to say, CloudFormation's schemas are kept`;
  }
  const lines = findings.map(({ where, what }) => `  ${where} ${what}`);
  return [`${styleText('red', '✗')} ${stage}: ${findings.length} findings`, ...lines].join('\n');
};
