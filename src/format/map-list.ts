import type {MapFigures} from '../model/map-figures.js';
import {memberLabel} from './labels.js';
import {wording} from './lang.js';
import {compareNames, finder, searchable} from './search.js';

/** What the search looks at: each school's name with its place's. */
export function schoolTexts({schools, dataset}: MapFigures, lang: string): readonly string[] {
  const places = new Map<string | undefined, string>();
  const placeText = (id: string | undefined): string => {
    const known = places.get(id);
    if (known !== undefined) return known;
    const text = searchable(wording(dataset.places.byId.get(id ?? '')?.name, lang));
    places.set(id, text);
    return text;
  };
  return schools.map(({name, place}) => searchable(wording(name, lang)) + placeText(place));
}

/**
 * Ids of everything that a map's list holds, in its order: the places, from the highest value or by name; the schools of an
 * opened place; or, where they are searched, both: then those that have the words side by side come first.
 */
export function listIds(
  {answer, classIds, dataset, keeps, kept, leaf, schools}: MapFigures,
  searched: string,
  byName: boolean,
  texts: () => readonly string[],
  lang: string,
): readonly string[] {
  const {rows, cells} = answer.grid;
  const find = finder(searched);
  const compare = compareNames(lang);
  const isOpen = leaf !== undefined && dataset.feed.schools.length > 0;
  const places = rows
    .map((member, row) => {
      const name = memberLabel(member, lang, 'long');
      const value = cells.values[row] as number;
      return {id: member.id, row, name, value, hit: searched ? find(searchable(name)) : 1};
    })
    .filter(({row, hit}) => hit && (searched || !isOpen) && keeps(classIds[row] as string))
    .sort((a, b) => {
      const last = Number(Number.isNaN(a.value)) - Number(Number.isNaN(b.value));
      return b.hit - a.hit || (byName ? 0 : last || b.value - a.value) || compare(a.name, b.name);
    });
  const found: {id: string; name: string; hit: number}[] = [];
  if (searched || isOpen)
    for (const i of kept) {
      const {id, name, place} = schools[i] as (typeof schools)[number];
      const hit = searched ? find(texts()[i] as string) : Number(isIn(place));
      if (hit) found.push({id, name: wording(name, lang), hit});
    }
  // The alphabet of thousands of names takes longer than anybody reads them.
  const isMany = found.length > 3000;
  found.sort((a, b) => b.hit - a.hit || (isMany ? 0 : compare(a.name, b.name)));
  return [...places, ...found].map(({id}) => id);

  function isIn(place: string | undefined): boolean {
    for (let at = place; at !== undefined; at = dataset.places.byId.get(at)?.parent)
      if (at === leaf) return true;
    return false;
  }
}
