import {nearest} from '../model/nearest.js';
import type {Problem, ProblemCode, Severity} from '../model/problem.js';

/** The parts of a problem that not every fault has. */
export interface Details {
  readonly severity?: Severity;
  readonly expected?: string | undefined;
  /** What came; shortened here. */
  readonly got?: unknown;
  /** Ids or keys among which the nearest one is looked for. */
  readonly known?: Iterable<string> | undefined;
  readonly subject?: string | undefined;
  readonly file?: string | undefined;
}

// Comparing every unknown id with 53,000 schools would freeze the page for seconds.
const COMPARISONS = 500_000;
const LENGTH = 60;

/** Collects faults: the first ones in full, the rest as a count, warnings apart. */
export class ProblemLog {
  readonly #errors: Problem[] = [];
  readonly #warnings: Problem[] = [];
  #comparisons = COMPARISONS;
  readonly #limit: number;
  /** Faults beyond those kept, warnings not among them. */
  more = 0;
  /** All warnings, kept or not. */
  warnings = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Faults first, then warnings, each in the order of their discovery. */
  get problems(): Problem[] {
    return [...this.#errors, ...this.#warnings];
  }

  add(path: string, code: ProblemCode, details: Details = {}): void {
    const {severity = 'error', expected, known, subject, file} = details;
    const warning = severity === 'warning';
    if (warning) this.warnings += 1;
    const list = warning ? this.#warnings : this.#errors;
    if (list.length >= this.#limit) {
      if (!warning) this.more += 1;
      return;
    }
    const near =
      known && typeof details.got === 'string' ? this.#nearest(details.got, known) : undefined;
    list.push({
      path,
      code,
      severity,
      ...(expected === undefined ? {} : {expected}),
      ...(details.got === undefined ? {} : {got: brief(details.got)}),
      ...(near === undefined ? {} : {near}),
      ...(subject === undefined ? {} : {subject}),
      ...(file === undefined ? {} : {file}),
    });
  }

  #nearest(got: string, known: Iterable<string>): string | undefined {
    const ids = Array.isArray(known) ? (known as string[]) : [...known];
    if (got.length > 64 || ids.length > this.#comparisons) return undefined;
    this.#comparisons -= ids.length;
    return nearest(got, ids);
  }
}

/** A value as a few readable characters: lists and objects by their brackets, long strings by their beginning. */
export function brief(value: unknown): string {
  if (Array.isArray(value)) return value.length ? '[…]' : '[]';
  if (typeof value === 'object' && value !== null) return '{…}';
  const text = String(value);
  return text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text;
}
