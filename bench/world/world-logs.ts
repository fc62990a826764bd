/** A line that a handler wrote. */
export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly content: readonly unknown[];
}

const levels = ['info', 'warn', 'error'] as const;
const kept = 1_000;

/** Takes the console while a world is there: how often each registered message came, and the latest complaints. */
export class WorldLogs {
  readonly counts = new Map<string, number>();
  /** Warnings and errors, the latest last. */
  readonly complaints: LogLine[] = [];
  readonly #own = levels.map((level) => [level, console[level]] as const);

  constructor() {
    for (const level of levels) {
      console[level] = (...content: unknown[]) => this.#take({ level, content });
    }
  }

  #take(line: LogLine): void {
    const [first] = line.content;
    const code =
      typeof first === 'object' && first !== null && 'code' in first ? String(first.code) : line.level;
    this.counts.set(code, (this.counts.get(code) ?? 0) + 1);
    if (line.level === 'info') return;
    this.complaints.push(line);
    if (this.complaints.length > kept) this.complaints.shift();
  }

  /** Gives the console back. */
  end(): void {
    for (const [level, write] of this.#own) console[level] = write;
  }
}
