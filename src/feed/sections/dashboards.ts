import type {Dashboard, DashboardWidget} from '../../model/dashboard.js';
import type {LocalText} from '../../model/text.js';
import {checkRecord, isExtension} from '../check.js';
import type {Context} from '../context.js';
import {pattern, whole} from '../leaves.js';
import {parseList} from '../parse-list.js';
import type {Path, Say} from '../problems.js';
import type {Section} from '../section.js';
import {optional, record} from '../shape.js';
import {isBag, own, remove} from '../shield.js';
import {column, id, positive, text} from '../values.js';

/** A widget's tag without the prefix, and its cell; the reader takes its attributes apart itself. */
export const widget = record({
  widget: pattern('word', /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
  width: optional(whole(1, 24)),
  height: optional(whole(1, 24)),
});

export const dashboard = record({
  id,
  title: optional(text),
  columns: optional(whole(1, 24)),
  widgets: optional(column),
  pages: optional(column),
  secondsPerPage: optional(positive),
});

// Handlers, styles and what ties an element into its page are not the feed's to say.
const ATTRIBUTE = /^(?!on|(?:style|class|id|slot|part|is|srcdoc)$)[a-z][a-z0-9-]*$/;

interface Raw {
  readonly id: string;
  readonly title?: LocalText;
  readonly columns?: number;
  readonly widgets?: readonly unknown[];
  readonly pages?: readonly unknown[];
  readonly secondsPerPage?: number;
}

/** Reads layouts. A widget that cannot be read is left out of its page, and the page stays. */
function parseDashboards(context: Context, value: unknown): Dashboard[] {
  const list = parseList<Raw>(context, value, '/dashboards', dashboard);
  return list.records.flatMap(({widgets, pages, columns = 12, ...rest}, i) => {
    const say = list.say(i);
    if (!widgets && !pages) {
      say([], 'missing-key', {expected: 'widgets | pages'});
      return [];
    }
    const shown = pages
      ? pages.map((entries, n) => parsePage(entries, say, ['pages', n]))
      : [parsePage(widgets, say, ['widgets'])];
    return [own({...rest, columns, pages: shown})];
  });
}

function parsePage(entries: unknown, say: Say, path: Path): DashboardWidget[] {
  if (!Array.isArray(entries)) {
    say(path, 'wrong-type', {expected: 'list', got: entries});
    return [];
  }
  return entries.flatMap((entry: unknown, i) => {
    const sayHere: Say = (keys, ...fault) => say([...path, i, ...keys], ...fault);
    const attributes = takeAttributes(entry, sayHere);
    if (!checkRecord(entry, widget, sayHere)) return [];
    return [own({...(entry as DashboardWidget), attributes})];
  });
}

/** Moves out of an entry what is neither its tag nor its cell. */
function takeAttributes(entry: unknown, say: Say): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [name, value] of isBag(entry) ? Object.entries(entry) : []) {
    if (widget.fields.has(name)) continue;
    remove(entry as object, name);
    if (isExtension(name)) continue;
    if (!ATTRIBUTE.test(name)) say([name], 'unknown-key', {severity: 'warning', got: name});
    else if (typeof value === 'object') say([name], 'wrong-type', {expected: 'word', got: value});
    else if (value !== false)
      attributes.set(name, value === true ? '' : `${value as string | number}`);
  }
  return attributes;
}

/** Layouts that the publisher steers. */
export const dashboards: Section<'dashboards'> = {key: 'dashboards', parse: parseDashboards};
