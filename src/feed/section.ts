import type {Feed} from '../model/feed.js';
import type {Context} from './context.js';
import type {Axes} from './parse-places.js';
import type {Ids} from './references.js';

/** Lists of a feed that charts do without. */
export type SectionKey =
  'boundaries' | 'alerts' | 'rules' | 'milestones' | 'projections' | 'dashboards';

/** What the records of a section may name. */
export interface Known {
  readonly axes: Axes;
  readonly indicators: Ids;
}

/**
 * A list of the feed that only some widgets show, with all that it takes to read it. A page carries the sections that
 * its widgets name; the others stay unread, and their lists empty.
 */
export interface Section<K extends SectionKey = SectionKey> {
  readonly key: K;
  readonly parse: (context: Context, value: unknown, known: Known) => Feed[K];
}
