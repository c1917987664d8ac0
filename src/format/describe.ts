import type {Answer} from '../model/answer.js';
import {describeFigure} from './describe-figure.js';
import {describeGroups} from './describe-groups.js';
import {describePairs} from './describe-pairs.js';
import {describeSeries} from './describe-series.js';
import {describeTable} from './describe-table.js';
import {pick, wording} from './lang.js';
import {noticeSentence} from './notice-words.js';

export interface Telling {
  /** Names the place in the sentence, for where no heading does. */
  readonly place?: string;
}

/**
 * What an answer says, as one sentence that is true of it: the latest value and its change, the extremes, what is missing,
 * hidden, broken, forecast. Changes are told only between values with neither gap nor break on the way.
 *
 * For answers of any kind; an element that shows one kind takes that kind's own describer, so that a page does not
 * load the others.
 */
export function describe(answer: Answer, lang: string, {place}: Telling = {}): string {
  if (answer.kind === 'empty') return noticeSentence(answer.reason, lang);
  const {indicator} = answer;
  const name = `${wording(indicator.name, lang) || indicator.id}${pick([' của ', ' in '], lang)}${place}`;
  const told = place ? {...answer, indicator: {...indicator, name}} : answer;
  switch (told.kind) {
    case 'series':
      return describeSeries(told, lang);
    case 'groups':
      return describeGroups(told, lang);
    case 'pairs':
      return describePairs(told, lang);
    case 'figure':
      return describeFigure(told, lang);
    case 'table':
      return describeTable(told, lang);
  }
}
