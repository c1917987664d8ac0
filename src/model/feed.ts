import type {Alert} from './alert.js';
import type {Boundary} from './boundary.js';
import type {Dashboard} from './dashboard.js';
import type {Dimension} from './dimension.js';
import type {Indicator} from './indicator.js';
import type {Link} from './link.js';
import type {Milestone} from './milestone.js';
import type {Place} from './place.js';
import type {Projection} from './projection.js';
import type {Rule} from './rule.js';
import type {School} from './school.js';
import type {Source} from './source.js';
import type {LocalText} from './text.js';

/** A part that the feed only points to; `pointer` says where the link stands, as a JSON pointer. */
export interface LinkedPart {
  readonly part: 'places' | 'schools' | 'alerts' | 'milestones' | 'boundary' | 'indicator';
  /** The indicator's id. */
  readonly id?: string;
  readonly pointer: string;
  readonly link: Link;
}

export interface Publisher {
  readonly name: LocalText;
  readonly href?: string;
  readonly contact?: string;
}

/** One feed document after reading: everything in it that was usable, nothing that was not. */
export interface Feed {
  /** Absent when the document gave none; the address then serves. */
  readonly id?: string;
  readonly title: LocalText;
  /** Milliseconds since 1970 of the document's `updated`. */
  readonly updated: number;
  readonly publisher?: Publisher;
  readonly licence?: {readonly name: LocalText; readonly href?: string};
  /** The figures are invented; every widget says so. */
  readonly demo: boolean;
  /** Reference date of the figures, ISO. */
  readonly asOf?: string;
  /** 5 to 86,400. */
  readonly refreshSeconds: number;
  readonly staleSeconds?: number;
  readonly dimensions: readonly Dimension[];
  readonly places: readonly Place[];
  readonly boundaries: readonly Boundary[];
  readonly schools: readonly School[];
  readonly indicators: readonly Indicator[];
  readonly alerts: readonly Alert[];
  readonly rules: readonly Rule[];
  readonly milestones: readonly Milestone[];
  readonly sources: readonly Source[];
  readonly projections: readonly Projection[];
  readonly dashboards: readonly Dashboard[];
  /** Parts that are linked and were not handed to the reader. */
  readonly linked: readonly LinkedPart[];
}
