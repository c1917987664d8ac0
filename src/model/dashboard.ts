import type {LocalText} from './text.js';

/** A widget's tag without the prefix, its cell, and its attributes as written. */
export interface DashboardWidget {
  readonly widget: string;
  readonly width?: number;
  readonly height?: number;
  readonly attributes: ReadonlyMap<string, string>;
}

/** A layout that the publisher steers centrally: one page of widgets, or several. */
export interface Dashboard {
  readonly id: string;
  readonly title?: LocalText;
  readonly columns: number;
  readonly pages: readonly (readonly DashboardWidget[])[];
  readonly secondsPerPage?: number;
}
