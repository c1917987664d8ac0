import {own} from '../../model/bare.js';
import type {Dashboard, DashboardPage, DashboardWidget} from '../../model/dashboard.js';
import type {LocalText} from '../../model/text.js';
import {checkRecord, isExtension} from '../check.js';
import type {Context} from '../context.js';
import {given} from '../given.js';
import {pattern, whole} from '../leaves.js';
import {parseList} from '../parse-list.js';
import {ProblemLog, type Path, type Say} from '../problems.js';
import type {Section} from '../section.js';
import {optional, record} from '../shape.js';
import {isBag, remove} from '../shield.js';
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

/** A page that says more than its widgets. */
export const page = record({title: optional(text), seconds: optional(positive), widgets: column});

/** Faults that one cell is told of. */
const FAULTS = 3;

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

/** Reads layouts. A widget that cannot be read keeps its cell, and a page that cannot be read its place among the others. */
function parseDashboards(context: Context, value: unknown): Dashboard[] {
  const list = parseList<Raw>(context, value, '/dashboards', dashboard);
  return list.records.flatMap(({widgets, pages, columns = 12, ...rest}, i) => {
    const say = list.say(i);
    if (!widgets && !pages) {
      say([], 'missing-key', {expected: 'widgets | pages'});
      return [];
    }
    const spot = {say, at: (...path: Path) => list.at(i, ...path), dashboard: rest.id};
    const shown = pages
      ? pages.map((entries, n) => parsePage(entries, {...spot, path: ['pages', n]}))
      : [own({widgets: parseWidgets(widgets, {...spot, path: ['widgets']})})];
    return [own({...rest, columns, pages: shown})];
  });
}

/** Where something stands: in its record, and in the file. */
interface Spot {
  readonly say: Say;
  readonly at: (...path: Path) => string;
  /** Id of the record. */
  readonly dashboard: string;
  readonly path: Path;
}

/** A page is a list of widgets, or an object that holds one and says more. */
function parsePage(value: unknown, spot: Spot): DashboardPage {
  if (!isBag(value)) return own({widgets: parseWidgets(value, spot)});
  const {say, path} = spot;
  const known = checkRecord(value, page, (keys, ...fault) => say([...path, ...keys], ...fault));
  const {title, seconds, widgets} = value as Partial<DashboardPage>;
  return given({
    title,
    seconds,
    widgets: known ? parseWidgets(widgets, {...spot, path: [...path, 'widgets']}) : [],
  });
}

function parseWidgets(entries: unknown, {say, at, dashboard, path}: Spot): DashboardWidget[] {
  if (!Array.isArray(entries)) {
    say(path, 'wrong-type', {expected: 'list', got: entries});
    return [];
  }
  return entries.map((entry: unknown, i) => {
    // The cell shows what is wrong with it, even where the feed's list of faults is full.
    const log = new ProblemLog(FAULTS);
    const sayHere = log.at(at(...path, i), {subject: dashboard});
    const sayBoth: Say = (keys, ...fault) => {
      sayHere(keys, ...fault);
      say([...path, i, ...keys], ...fault);
    };
    const attributes = takeAttributes(entry, sayBoth);
    const sound = checkRecord(entry, widget, sayBoth);
    const {width, height, ...rest} = (isBag(entry) ? entry : {}) as Partial<DashboardWidget>;
    const {problems} = log;
    return given({
      widget: sound ? (rest.widget as string) : '',
      width,
      height,
      attributes,
      problems: problems.length ? problems : undefined,
    });
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
