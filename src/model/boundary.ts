import type {Link} from './link.js';
import type {LocalText} from './text.js';

export interface Inset {
  readonly places: readonly string[];
  readonly name?: LocalText;
}

/**
 * Shapes of the places of one kind, in their time.
 * `geometry` is GeoJSON or TopoJSON as it came (checked for its outline only; shapes are checked when they are drawn), or a link to it.
 * `grid` is a tile-grid map: rows of place ids, null for an empty cell.
 */
export interface Boundary {
  readonly kind: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  /** The property that holds a place's id or its code in `scheme`; absent: the shape's own id. */
  readonly key?: string;
  readonly scheme?: string;
  /** Which object of a TopoJSON with several. */
  readonly object?: string;
  readonly geometry?: Readonly<Record<string, unknown>> | Link;
  readonly grid?: readonly (readonly (string | null)[])[];
  readonly insets: readonly Inset[];
  readonly attribution?: LocalText;
}
