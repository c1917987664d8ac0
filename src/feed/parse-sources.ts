import type {Source} from '../model/source.js';
import {kindOf} from './check.js';
import type {Context} from './context.js';
import {parseList} from './parse-list.js';
import {idsOf, type Axes} from './parse-places.js';
import {dropUnknownEntries} from './references.js';
import * as schema from './schema.js';
import {fillIn, NO_LIST, NO_MAP} from './shield.js';

const SOURCE = kindOf(schema.source);
const DEFAULTS = {records: NO_MAP, failed: NO_LIST};

/** Reads source systems, and takes out of `failed` what the feed does not know. */
export function parseSources(context: Context, value: unknown, axes: Axes): Source[] {
  const list = parseList<Source>(context, value, '/sources', {kind: SOURCE});
  const [places, schools] = [idsOf(axes, 'place'), idsOf(axes, 'school')];
  const units = {
    ids: new Set([...places.ids, ...schools.ids]),
    known: places.known && schools.known,
  };
  dropUnknownEntries(context.log, list, 'failed', units);
  for (const source of list.records) fillIn(source, DEFAULTS);
  return [...list.records];
}
