import type * as z from 'zod/mini';
import type { BodyId } from '#events/identifiers.ts';
import { holdsPersonalNumber } from '#events/personal-number.ts';
import type { Rule, Violation } from '../refusal.ts';
import { textRules } from '../text.ts';
import type { Column } from './import-columns.ts';
import { importSentences as rules } from './import-sentences.ts';
import type { Organisation } from './organisation.ts';
import { organisationSentences } from './rules.ts';

const textRuleByCode: Readonly<Record<string, Rule>> = Object.fromEntries(
  Object.values(textRules).map((rule) => [rule.code, rule]),
);

const ruleOf = (issue: z.core.$ZodIssue): { rule: Rule; limit?: number } => {
  if (issue.code === 'custom') {
    return { rule: textRuleByCode[String(issue.params?.['rule'])] ?? rules.cellIsWellFormed };
  }
  return issue.code === 'too_big'
    ? { rule: rules.cellIsShort, limit: Number(issue.maximum) }
    : { rule: rules.cellIsWellFormed };
};

/** The cells of one row, read by column. What is wrong is gathered, once per cell. */
export class Cells {
  readonly row: number;
  readonly violations: Violation[] = [];
  readonly #columns: readonly Column[];
  readonly #cells: ReadonlyMap<string, string>;
  readonly #headers: ReadonlyMap<string, string>;
  readonly #faulty = new Set<string>();

  constructor(options: {
    readonly row: number;
    readonly columns: readonly Column[];
    /** By column name; empty cells left out. */
    readonly cells: ReadonlyMap<string, string>;
    /** What the file calls each column that it has. */
    readonly headers: ReadonlyMap<string, string>;
  }) {
    this.row = options.row;
    this.#columns = options.columns;
    this.#cells = options.cells;
    this.#headers = options.headers;
    for (const { name, isRequired } of this.#columns) {
      if (isRequired && !this.#cells.has(name)) this.refuse(name, rules.cellIsFilled);
    }
  }

  /** Whether the file has the column at all. */
  has(column: string): boolean {
    return this.#headers.has(column);
  }

  text(column: string): string | undefined {
    return this.#cells.get(column);
  }

  /** Several values in one cell, separated by `,` or `|`. */
  list(column: string): string[] {
    return (this.text(column)?.split(/[,|]/) ?? []).map((value) => value.trim()).filter(Boolean);
  }

  word<Value>(
    column: string,
    words: Readonly<Record<string, Value>>,
    written = this.text(column),
  ): Value | undefined {
    if (written === undefined) return undefined;
    const key = written.toLowerCase();
    if (Object.hasOwn(words, key)) return words[key];
    this.refuse(column, rules.cellIsOneOf, { limit: Object.keys(words).join(', ') });
    return undefined;
  }

  /** A body by its id or its name. */
  body(column: string, { bodies }: Organisation): BodyId | undefined {
    const written = this.text(column);
    if (written === undefined) return undefined;
    const isMeant = (text: string) => text.toLowerCase() === written.toLowerCase();
    const found = bodies.find(({ bodyId, name }) => isMeant(bodyId) || isMeant(name));
    if (found === undefined) this.refuse(column, organisationSentences.bodyIsKnown);
    return found?.bodyId;
  }

  refuse(column: string, rule: Rule, details: Pick<Violation, 'limit' | 'received'> = {}): void {
    if (this.#faulty.has(column)) return;
    this.#faulty.add(column);
    this.violations.push({
      rule,
      field: `/rows/${this.row}/${this.#headers.get(column) ?? column}`,
      ...details,
      ...(details.received === undefined && this.#shown(column)),
    });
  }

  /** Takes over what a schema found; the first step of each path is the record's field. */
  refuseIssues(issues: readonly z.core.$ZodIssue[]): void {
    for (const issue of issues) {
      const { rule, limit } = ruleOf(issue);
      this.refuse(this.#columnOf(issue.path.map(String)), rule, limit === undefined ? {} : { limit });
    }
  }

  /** Takes over what a rule on the whole record found. */
  refuseViolations(violations: readonly Violation[]): void {
    for (const { rule, field = '' } of violations) this.refuse(this.#columnOf(field.split('/')), rule);
  }

  #columnOf(path: readonly string[]): string {
    const find = (step: string) => this.#columns.find(({ name, field = name }) => field === step)?.name;
    // The last step that has a column of its own: `/memberships/0/unitIds/1` is the column of units.
    return path.map(find).findLast((name) => name !== undefined) ?? this.#columns[0]?.name ?? '';
  }

  /** Codes, keys and dates help the one who corrects the file; what could be a text about people is not repeated. */
  #shown(column: string): { received?: string } {
    const written = this.text(column);
    const isCode = written !== undefined && written.length <= 40 && /^[\w.:/-]+$/.test(written);
    return isCode && !holdsPersonalNumber(written) ? { received: written } : {};
  }
}
