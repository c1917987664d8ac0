import {memberLabel} from '../format/labels.js';
import {formatValue, isPercent, unitOf} from '../format/numbers.js';
import {schoolReadout} from '../format/map-readout.js';
import {readoutOf} from '../format/readout.js';
import {rowOf, type MapFigures} from '../model/map-figures.js';
import {classSample, pointSample} from './map-keys.js';
import type {ListItem} from './twin-list.js';

/** The line of a map's list for a place or a school; where schools are searched it names their place. */
export function mapItem(
  figures: MapFigures,
  id: string,
  isSearched: boolean,
  lang: string,
): ListItem {
  const {answer, dataset, groups, schools, classIds} = figures;
  const school = dataset.schools.get(id);
  if (school) {
    const {title, value, more} = schoolReadout(figures, school, lang);
    const detail = [value, isSearched ? more[0] : ''].filter(Boolean).join(' · ');
    const sample = pointSample(groups, groups?.of[schools.indexOf(school)] ?? 0);
    return {id, sample, name: title, detail, value: '', unit: ''};
  }
  const row = rowOf(figures, id);
  const {indicator, grid} = answer;
  const percent = isPercent(indicator);
  const number = formatValue(grid.cells.values[row] as number, indicator, lang, {unit: percent});
  const name = dataset.places.byId.get(id)?.name;
  return {
    id,
    sample: classSample(figures, classIds[row] as string),
    name: memberLabel({dimension: 'place', id, ...(name !== undefined && {name})}, lang, 'long'),
    detail: '',
    value: number || readoutOf(answer, row, lang).value,
    unit: number && !percent ? unitOf(indicator, lang) : '',
  };
}
