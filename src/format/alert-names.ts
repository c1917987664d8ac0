import type {Dataset} from '../model/dataset.js';
import {alertWords} from './alert-words.js';
import {tame} from './feed-text.js';
import {own, pick, wording} from './lang.js';
import {levels} from './level-words.js';

/** What alerts are told apart by, besides what they say. */
export type AlertAspect = 'place' | 'school' | 'indicator' | 'kind' | 'severity' | 'level';

/** What a group of alerts is called: a place's name, a kind in words; "Khác" for those that belong nowhere. */
export function aspectName(
  {places, schools, indicators}: Dataset,
  aspect: AlertAspect,
  id: string | undefined,
  lang: string,
): string {
  const words: Readonly<Record<string, string>> = alertWords(lang);
  if (id === undefined) return words['other'] as string;
  const lists = {place: places.byId, school: schools, indicator: indicators};
  const named = aspect in lists ? lists[aspect as keyof typeof lists].get(id) : undefined;
  if (named) return tame(wording(named.name, lang));
  const level = own(levels, `level.${id}`);
  return own(words, id) ?? (level ? pick(level, lang).split('|', 1).join() : id);
}
