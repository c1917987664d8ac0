import type {LocalText} from './text.js';

/** Where a place went: all of it, or the `share` of it (0 to 1, by population unless a note says otherwise). */
export interface Successor {
  readonly id: string;
  readonly share?: number;
}

/** A unit of the map in its time: province, district, commune … `kind` is the feed's own word. */
export interface Place {
  readonly id: string;
  readonly name: LocalText;
  readonly kind?: string;
  /** Id of the place above; absent for roots. */
  readonly parent?: string;
  readonly codes: Readonly<Record<string, string>>;
  /** ISO dates, both inclusive. */
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly replacedBy: readonly Successor[];
  /** [longitude, latitude] in degrees, WGS 84. */
  readonly centroid?: readonly [number, number];
}
