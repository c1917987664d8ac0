import type {Cube} from './cube.js';
import type {LocalText} from './text.js';

export type IndicatorKind = 'count' | 'percent' | 'ratio' | 'score' | 'money';

/** Which way is good: more, less, neither, or a desired range (both ends inclusive). */
export type Better = 'higher' | 'lower' | 'neutral' | readonly [from: number, to: number];

/** Along which dimensions cells may be added: all but time, none, or those named. */
export type Aggregate = 'sum' | 'none' | {readonly sum: readonly string[]};

/** A ratio is `scale × of ÷ per`, cell by cell, and is combined by combining its parts. */
export interface Ratio {
  readonly of: string;
  readonly per: string;
  /** 100 for percents, else 1, unless the feed says otherwise. */
  readonly scale: number;
}

/** A value to reach; without `period` or `place` it holds for all of them. */
export interface Target {
  readonly value: number;
  readonly period?: string;
  readonly place?: string;
  readonly source?: LocalText;
}

export type BandLevel = 'good' | 'watch' | 'bad';

/** One class of an indicator's values; `upTo` is inclusive, the last band may be open. */
export interface Band {
  readonly upTo?: number;
  readonly level: BandLevel;
}

/** What is measured: its names, unit, direction, and the cells or the ratio that give its values. */
export interface Indicator {
  readonly id: string;
  readonly name: LocalText;
  readonly unit?: LocalText;
  /** 0 to 6 digits behind the decimal mark. */
  readonly decimals: number;
  readonly kind: IndicatorKind;
  readonly better: Better;
  readonly aggregate: Aggregate;
  readonly ratio?: Ratio;
  readonly targets: readonly Target[];
  readonly bands: readonly Band[];
  readonly topic?: string;
  /** Id of the source system it comes from. */
  readonly source?: string;
  readonly definition?: LocalText;
  readonly legalBasis?: LocalText;
  readonly notes?: LocalText;
  /** Absent for a pure ratio, and while a linked part has not been loaded. */
  readonly cube?: Cube;
}
