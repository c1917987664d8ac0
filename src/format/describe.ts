import type {Answer} from '../model/answer.js';
import {describeFigure} from './describe-figure.js';
import {describeGroups} from './describe-groups.js';
import {describeSeries} from './describe-series.js';
import {describeTable} from './describe-table.js';
import {emptySentence} from './notice-words.js';
import type {Telling} from './sentence-parts.js';

/**
 * What an answer says, as one sentence that is true of it: the latest value and its change, the extremes, what is missing,
 * hidden, broken, forecast. Changes are told only between values with neither gap nor break on the way.
 *
 * For answers of any kind; an element that shows one kind takes that kind's own describer, so that a page does not
 * load the others.
 *
 * @param telling - `place`: names the place in the sentence, for where no heading does.
 */
export function describe(answer: Answer, lang: string, telling?: Telling): string {
  switch (answer.kind) {
    case 'series':
      return describeSeries(answer, lang, telling);
    case 'groups':
      return describeGroups(answer, lang, telling);
    case 'figure':
      return describeFigure(answer, lang, telling);
    case 'table':
      return describeTable(answer, lang, telling);
    case 'empty':
      return emptySentence(answer.reason, lang);
  }
}
