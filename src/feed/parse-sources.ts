import type {Source} from '../model/source.js';
import type {Context} from './context.js';
import {parseList} from './parse-list.js';
import {idsOf, type Axes} from './parse-places.js';
import {dropUnknown} from './references.js';
import * as schema from './schema.js';
import {fillIn, NO_LIST, NO_MAP} from './shield.js';

const DEFAULTS = {records: NO_MAP, failed: NO_LIST};

/** Reads source systems, and takes out of `failed` what the feed does not know. */
export function parseSources(context: Context, value: unknown, axes: Axes): Source[] {
  const list = parseList<Source>(context, value, '/sources', schema.source);
  const [places, schools] = [idsOf(axes, 'place'), idsOf(axes, 'school')];
  const units = {
    ids: new Set([...places.ids, ...schools.ids]),
    known: places.known && schools.known,
  };
  dropUnknown(list, 'failed', units);
  for (const source of list.records) fillIn(source, DEFAULTS);
  return [...list.records];
}
