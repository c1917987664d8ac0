import type {LocalText} from './text.js';

export interface GradeRates {
  readonly promotion: number;
  readonly repetition: number;
}

export interface Scenario {
  readonly id: string;
  readonly name: LocalText;
  /** Factors on the entrants and on the promotion rates; 1 leaves them as they are. */
  readonly entrants: number;
  readonly promotion: number;
}

export interface Norm {
  readonly classSize?: number;
  readonly teachersPerClass?: number;
  readonly roomsPerClass?: number;
  readonly legalBasis?: LocalText;
}

/** An enrolment plan by the flow method: pupils by grade, entrants, rates, norms (FEED.md, "Projections"). */
export interface Projection {
  readonly id: string;
  readonly name: LocalText;
  /** Indicators: pupils by place × grade × period, entrants by place × period. */
  readonly pupils: string;
  readonly entrants: string;
  readonly rates: 'observed' | Readonly<Record<string, GradeRates>>;
  readonly years: number;
  readonly scenarios: readonly Scenario[];
  readonly norms: Readonly<Record<string, Norm>>;
  readonly stock?: {readonly teachers?: string; readonly rooms?: string};
}
