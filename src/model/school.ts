import type {LocalText} from './text.js';

export type Fact = boolean | number | string | null;

/** One school as the public may know it; `facts` are public facts, null is "not known". */
export interface School {
  readonly id: string;
  readonly name: LocalText;
  readonly levels: readonly string[];
  /** Absent when the feed named a place that it does not hold. */
  readonly place?: string;
  readonly at?: readonly [lon: number, lat: number];
  /** `place`: somewhere inside its place, not surveyed. */
  readonly accuracy: 'exact' | 'place';
  readonly ownership?: string;
  readonly address?: LocalText;
  readonly phone?: string;
  readonly email?: string;
  readonly href?: string;
  readonly codes: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, Fact>>;
}
