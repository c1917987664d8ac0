import {rowOf, type MapFigures} from '../model/map-figures.js';
import {keyValues, SCHOOLS} from '../model/pick-schools.js';
import type {School} from '../model/school.js';
import {keyLabel, valueLabel} from './fact-labels.js';
import {tame} from './feed-text.js';
import {memberLabel} from './labels.js';
import {wording} from './lang.js';
import {mapWords} from './map-words.js';
import {fill} from './messages.js';
import {formatNumber} from './numbers.js';
import {readoutOf, type Readout} from './readout.js';
import {tileWords} from './tile-words.js';

/** "481 trường" */
export const schoolCount = (count: number, lang: string): string =>
  fill(mapWords(lang)[count === 1 ? 'school' : 'schools'], {
    count: formatNumber(count, lang, 0),
  });

/** A school's name, or its id where it has none in any language. */
export const schoolName = ({name, id}: School, lang: string): string =>
  tame(wording(name, lang)) || id;

/** A place in words, as the pointer, the keys and the ear get it: its value, what that means, and how many schools it has. */
export function placeReadout(figures: MapFigures, id: string, lang: string): Readout {
  const {answer, classes, classIds, counts} = figures;
  const row = rowOf(figures, id);
  const readout = readoutOf(answer, row, lang);
  const level = classes.levels[Number(classIds[row]?.slice(1))];
  // Where schools are what is counted the value says it.
  const inside = answer.indicator.name === SCHOOLS.name ? 0 : (counts.get(id) ?? 0);
  const more = [
    level ? tileWords(lang)[level] : '',
    ...readout.more,
    inside ? schoolCount(inside, lang) : '',
  ];
  return {...readout, more: more.filter(Boolean)};
}

/** A school in words: its levels, its place, and what the map colours it by. */
export function schoolReadout(
  {dataset, groups}: MapFigures,
  school: School,
  lang: string,
): Readout {
  const {dimensions, places} = dataset;
  const label = (key: string): string =>
    keyValues(school, key)
      .map((value) => valueLabel(key, value, dimensions, lang))
      .join(', ');
  const {key = 'level'} = groups ?? {};
  const place = places.byId.get(school.place ?? '');
  const more = [
    place && memberLabel({dimension: 'place', id: place.id, name: place.name}, lang, 'long'),
    key === 'level' ? '' : `${keyLabel(key, dimensions, lang)}: ${label(key)}`,
    school.accuracy === 'place' || !school.at ? mapWords(lang).approximate : '',
  ];
  return {
    title: schoolName(school, lang),
    value: school.levels.length ? label('level') : '',
    more: more.flatMap((line) => line || []),
  };
}
