import type {DashboardWidget} from '../model/dashboard.js';
import {nearest} from '../model/nearest.js';
import type {Problem} from '../model/problem.js';

/** What a feed may put into a dashboard. What holds other widgets is not among them, so that none can hold itself. */
const WIDGETS = new Set(
  (
    'alert-panel bar-chart data-table filter-bar funnel-chart heatmap-chart insight-text kpi-tile line-chart ' +
    'milestone-strip plan-board pyramid-chart scatter-chart school-card school-map share-chart source-strip ' +
    'stacked-chart'
  ).split(' '),
);
const HOLDERS = new Set(['dashboard', 'feed-source', 'wall']);

/** Where a widget gets its data, how it looks and what it keeps: the page's to say, not the feed's. */
const PAGES_OWN = new Set(['src', 'data', 'theme', 'no-store']);

/** Why there is no widget in a cell. */
export type CellFault =
  | {readonly kind: 'unreadable'; readonly problem?: Problem | undefined}
  | {readonly kind: 'unknown'; readonly name: string; readonly near?: string | undefined}
  | {readonly kind: 'inside'; readonly name: string}
  | {readonly kind: 'absent'; readonly name: string}
  | {readonly kind: 'broken'; readonly name: string; readonly error: unknown};

/** What has become of an entry of a layout. */
export interface Made {
  readonly entry: DashboardWidget;
  /** In a cell, or its element, is found by it: one that stays the same stays where it is. */
  readonly key: object;
  readonly element?: HTMLElement;
  readonly fault?: CellFault;
  /** Names of attributes that the widget has no use for. */
  readonly unused: readonly string[];
}

/**
 * Widgets for the entries of a layout. One that was made for the same entry is kept, or for one that differs in the
 * values of its attributes alone, or has more of them: a new edition of the feed rebuilds nothing that it still wants.
 *
 * Only the kit's own elements are made, and only attributes set that they look at.
 */
export function makeWidgets(
  entries: readonly DashboardWidget[],
  before: readonly Made[],
): readonly Made[] {
  const left = new Set(before);
  const take = (fits: (made: Made) => boolean): Made | undefined => {
    for (const made of left)
      if (made.element && fits(made)) {
        left.delete(made);
        return made;
      }
    return undefined;
  };
  // Those that stay as they are come first, so that none is taken by an entry that merely resembles it.
  const kept = entries.map((entry) => take((made) => isSame(made.entry, entry)));
  return entries.map((entry, i) => {
    const old = kept[i] ?? take((made) => isMore(entry, made.entry));
    if (!old?.element) return make(entry);
    if (old.entry === entry) return old;
    return {...old, entry, unused: dress(old.element, entry, old.entry.attributes)};
  });
}

const isSame = (a: DashboardWidget, b: DashboardWidget): boolean =>
  isMore(a, b) &&
  a.attributes.size === b.attributes.size &&
  [...a.attributes].every(([name, value]) => b.attributes.get(name) === value);

/** Whether an element goes from one entry to the other without losing an attribute, whose default only a new one has. */
const isMore = (a: DashboardWidget, b: DashboardWidget): boolean =>
  a.widget === b.widget && [...b.attributes.keys()].every((name) => a.attributes.has(name));

function make(entry: DashboardWidget): Made {
  const {widget: name, problems} = entry;
  const made = {entry, key: {}, unused: []};
  const fail = (fault: CellFault): Made => ({...made, fault});
  if (!name) return fail({kind: 'unreadable', problem: problems?.[0]});
  if (HOLDERS.has(name)) return fail({kind: 'inside', name});
  if (!WIDGETS.has(name)) return fail({kind: 'unknown', name, near: nearest(name, WIDGETS)});
  const type = customElements.get(`edu-${name}`);
  if (!type) return fail({kind: 'absent', name});
  try {
    const element = new type();
    return {...made, element, unused: dress(element, entry)};
  } catch (error) {
    return fail({kind: 'broken', name, error});
  }
}

/** Sets what an entry says and what has changed of it; gives the names of which the widget knows nothing. */
function dress(
  element: HTMLElement,
  {attributes}: DashboardWidget,
  before?: ReadonlyMap<string, string>,
): string[] {
  const unused: string[] = [];
  for (const [name, value] of attributes) {
    if (PAGES_OWN.has(name) || !looksAt(element, name)) unused.push(name);
    else if (before?.get(name) !== value) element.setAttribute(name, value);
  }
  return unused;
}

/** Whether an element of the kit follows an attribute. */
export const looksAt = (element: Element, name: string): boolean =>
  !!(element.constructor as {observedAttributes?: readonly string[]}).observedAttributes?.includes(
    name,
  );
