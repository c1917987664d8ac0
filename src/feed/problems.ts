import {nearest} from '../model/nearest.js';
import type {Problem, ProblemCode, Severity} from '../model/problem.js';
import {given} from './given.js';

/** Keys that lead from a place in the file to one inside it. */
export type Path = readonly PropertyKey[];

/** The parts of a problem that not every fault has. */
export interface Details {
  readonly severity?: Severity | undefined;
  readonly expected?: string | undefined;
  /** What came; shortened here. */
  readonly got?: unknown;
  /** Ids or keys among which the nearest one is looked for. */
  readonly known?: Iterable<string> | undefined;
  readonly subject?: string | undefined;
  readonly file?: string | undefined;
}

/** Reports a fault inside one thing of the feed: a record, the cells of an indicator. */
export type Say = (path: Path, code: ProblemCode, details?: Details) => void;

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

  /** Reports what is wrong below a place of the file; `about` holds for all of it. */
  at(pointer: string, about: Details = {}): Say {
    return (path, code, details) =>
      this.#add(pointerTo(pointer, path), code, {...about, ...details});
  }

  #add(path: string, code: ProblemCode, details: Details): void {
    const {severity = 'error', expected, got, known, subject, file} = details;
    const warning = severity === 'warning';
    if (warning) this.warnings += 1;
    const list = warning ? this.#warnings : this.#errors;
    if (list.length < this.#limit) {
      const near = typeof got === 'string' && known ? this.#nearest(got, [...known]) : undefined;
      const short = got === undefined ? got : brief(got);
      list.push(given({path, code, severity, expected, got: short, near, subject, file}));
    } else if (!warning) this.more += 1;
  }

  #nearest(got: string, ids: readonly string[]): string | undefined {
    if (got.length > 64 || ids.length > this.#comparisons) return undefined;
    this.#comparisons -= ids.length;
    return nearest(got, ids);
  }
}

/** A place below another one in the file, as a JSON pointer (RFC 6901). */
export const pointerTo = (base: string, path: Path): string =>
  base + path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What makes a whole document useless. */
export const fatal = (code: ProblemCode, expected?: string, got?: string, path = ''): Problem =>
  given({path, code, severity: 'fatal' as const, expected, got});

/** A value as a few readable characters: lists and objects by their brackets, long strings by their beginning. */
export function brief(value: unknown): string {
  if (Array.isArray(value)) return value.length ? '[…]' : '[]';
  if (typeof value === 'object' && value !== null) return '{…}';
  const text = String(value);
  return text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text;
}
