import * as z from 'zod/mini';
import type {Dashboard, DashboardWidget} from '../../model/dashboard.js';
import type {LocalText} from '../../model/text.js';
import {checkRecord, isExtension, kindOf, type Locate} from '../check.js';
import {pointerFrom, type Context} from '../context.js';
import {pattern, whole} from '../leaves.js';
import {parseList} from '../parse-list.js';
import type {ProblemLog} from '../problems.js';
import type {Section} from '../section.js';
import {isBag, own, remove} from '../shield.js';
import {column, id, positive, text} from '../values.js';

/** A widget's tag without the prefix, and its cell; the reader takes its attributes apart itself. */
export const widget = z.strictObject({
  widget: pattern('word', /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
  width: z.optional(whole(1, 24)),
  height: z.optional(whole(1, 24)),
});

export const dashboard = z.strictObject({
  id,
  title: z.optional(text),
  columns: z.optional(whole(1, 24)),
  widgets: z.optional(column),
  pages: z.optional(column),
  secondsPerPage: z.optional(positive),
});

const DASHBOARD = kindOf(dashboard);
const WIDGET = kindOf(widget);

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
  const list = parseList<Raw>(context, value, '/dashboards', {kind: DASHBOARD});
  return list.records.flatMap((raw, i) => {
    const {widgets, pages, columns = 12, ...rest} = raw;
    if (!widgets && !pages) {
      context.log.add(list.at(i), 'missing-key', {expected: 'widgets | pages', subject: raw.id});
      return [];
    }
    const page = (entries: unknown, pointer: string): DashboardWidget[] =>
      parsePage(context, entries, pointer, raw.id);
    const shown = pages
      ? pages.map((entries, n) => page(entries, list.at(i, 'pages', n)))
      : [page(widgets, list.at(i, 'widgets'))];
    return [own({...rest, columns, pages: shown})];
  });
}

function parsePage(
  {log}: Context,
  entries: unknown,
  pointer: string,
  subject: string,
): DashboardWidget[] {
  if (!Array.isArray(entries)) {
    log.add(pointer, 'wrong-type', {expected: 'list', got: entries, subject});
    return [];
  }
  return entries.flatMap((entry: unknown, i) => {
    const at = pointerFrom(`${pointer}/${i}`);
    const attributes = takeAttributes(entry, at, log, subject);
    if (!checkRecord(entry, WIDGET, log, at, {subject})) return [];
    return [own({...(entry as DashboardWidget), attributes})];
  });
}

/** Moves out of an entry what is neither its tag nor its cell. */
function takeAttributes(
  entry: unknown,
  at: Locate,
  log: ProblemLog,
  subject: string,
): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [name, value] of isBag(entry) ? Object.entries(entry) : []) {
    if (WIDGET.keys.includes(name)) continue;
    remove(entry as object, name);
    if (isExtension(name)) continue;
    if (!ATTRIBUTE.test(name))
      log.add(at([name]), 'unknown-key', {severity: 'warning', got: name, subject});
    else if (typeof value === 'object')
      log.add(at([name]), 'wrong-type', {expected: 'word', got: value, subject});
    else if (value !== false)
      attributes.set(name, value === true ? '' : `${value as string | number}`);
  }
  return attributes;
}

/** Layouts that the publisher steers. */
export const dashboards: Section<'dashboards'> = {key: 'dashboards', parse: parseDashboards};
