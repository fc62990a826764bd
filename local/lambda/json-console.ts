import { inspect } from 'node:util';

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const;
type Level = (typeof levels)[number];

const methods = {
  trace: 'trace',
  debug: 'debug',
  log: 'info',
  info: 'info',
  warn: 'warn',
  error: 'error',
} as const;

/** Makes the console write one JSON line per call, as Lambda does where the log format is JSON. */
export function useJsonConsole({
  minimumLevel,
  requestId,
}: {
  minimumLevel: string;
  requestId: () => string;
}): void {
  const minimum = levels.indexOf(minimumLevel.toLowerCase() as Level);
  for (const [method, level] of Object.entries(methods) as [keyof typeof methods, Level][]) {
    const write = (...parts: unknown[]) => {
      if (levels.indexOf(level) < minimum) return;
      const [first] = parts;
      const isOneObject = parts.length === 1 && typeof first === 'object' && first !== null;
      const line = {
        timestamp: new Date().toISOString(),
        level: level.toUpperCase(),
        requestId: requestId(),
        message: isOneObject && !(first instanceof Error) ? first : parts.map(asText).join(' '),
      };
      process.stdout.write(`${JSON.stringify(line)}\n`);
    };
    console[method] = write;
  }
}

const asText = (part: unknown) => (typeof part === 'string' ? part : inspect(part));
