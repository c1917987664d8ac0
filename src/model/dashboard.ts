import type {Problem} from './problem.js';
import type {LocalText} from './text.js';

/** A widget's tag without the prefix, its cell, and its attributes as written. */
export interface DashboardWidget {
  /** `''` where it cannot be read; `problems` say why, and the cell stays. */
  readonly widget: string;
  /** Columns and rows of the cell. */
  readonly width?: number;
  readonly height?: number;
  readonly attributes: ReadonlyMap<string, string>;
  /** What is wrong with the entry, faults before warnings. */
  readonly problems?: readonly Problem[];
}

/** What is on screen at one time: a scene of a wall, a part of a page. */
export interface DashboardPage {
  readonly title?: LocalText;
  /** How long a wall shows it; the dashboard's `secondsPerPage` without it. */
  readonly seconds?: number;
  readonly widgets: readonly DashboardWidget[];
}

/** A layout that the publisher steers centrally: one page of widgets, or several. */
export interface Dashboard {
  readonly id: string;
  readonly title?: LocalText;
  readonly columns: number;
  readonly pages: readonly DashboardPage[];
  readonly secondsPerPage?: number;
}
