import type {Dataset} from '../model/dataset.js';
import type {Finding} from '../model/evaluate-rules.js';
import type {Indicator} from '../model/indicator.js';
import type {StandingAlert} from '../model/pick-alerts.js';
import {lowerFirst, tame} from './feed-text.js';
import {pick, wording, type Pair} from './lang.js';
import {fill} from './messages.js';
import {changeSize, formatNumber, formatValue, isPercent, unitOf} from './numbers.js';
import {formatPeriod} from './periods.js';

/** What is said of a finding whose rule has no headline of its own. */
function usual({rule: {when}, value, threshold}: Finding): Pair {
  if ('above' in when)
    return ['{indicator} {value}, trên {threshold}', '{indicator} {value}, above {threshold}'];
  if ('below' in when)
    return ['{indicator} {value}, dưới {threshold}', '{indicator} {value}, below {threshold}'];
  if ('risesBy' in when) return ['{indicator} tăng {change}', '{indicator} up by {change}'];
  if ('fallsBy' in when) return ['{indicator} giảm {change}', '{indicator} down by {change}'];
  if ('missing' in when) return ['chưa có {indicator}, {period}', 'no {indicator} yet, {period}'];
  if ('outlier' in when)
    return [
      '{indicator} {value}, khác hẳn các đơn vị cùng loại',
      '{indicator} {value}, unlike its peers',
    ];
  return value > threshold
    ? ['{indicator} {value}, vượt mức {threshold}', '{indicator} {value}, over {threshold}']
    : ['{indicator} {value}, chưa đạt {threshold}', '{indicator} {value}, short of {threshold}'];
}

/** An indicator that writes a limit with all its digits: 45,5 beside whole pupils. */
function exact(limit: number, indicator: Indicator): Indicator {
  let {decimals} = indicator;
  while (decimals < 6 && Number(limit.toFixed(decimals)) !== limit) decimals++;
  return {...indicator, decimals};
}

/** What a rule has found, as one sentence: its own words with the feed's values put in, once. */
function findingWords(finding: Finding, dataset: Dataset, lang: string): string {
  const {rule, unit, indicator, period, value, before, threshold} = finding;
  const nameOf = (text: Finding['unit']['name'] | undefined): string => tame(wording(text, lang));
  const isSchool = 'levels' in unit;
  const place = isSchool ? dataset.places.byId.get(unit.place ?? '')?.name : unit.name;
  const own = wording(rule.headline, lang);
  const percent = isPercent(indicator);
  const isChange = 'risesBy' in rule.when || 'fallsBy' in rule.when;
  // Beside a headline's own words stands the bare number, for they may name the unit.
  const number = (amount: number, of = indicator): string =>
    formatValue(amount, of, lang, {unit: percent || !own}) || '–';
  const difference = (from: number, to: number, of = indicator): string => {
    if (Number.isNaN(to - from)) return '–';
    return percent || !own
      ? changeSize(from, to, of, lang, false)
      : formatNumber(Math.abs(to - from), lang, of.decimals);
  };
  const limit = 'outlier' in rule.when ? indicator : exact(threshold, indicator);
  const name = nameOf(indicator.name) || indicator.id;
  return fill(own || `{unitName}: ${pick(usual(finding), lang)}`, {
    unitName: nameOf(unit.name),
    place: nameOf(place),
    school: isSchool ? nameOf(unit.name) : '',
    indicator: own ? name : lowerFirst(name),
    period: formatPeriod(period, lang, 'long'),
    value: number(value),
    // The percent sign stands at the number already.
    unit: percent ? '' : unitOf(indicator, lang),
    threshold: isChange ? difference(0, threshold, limit) : number(threshold, limit),
    change: difference(before, value),
  });
}

/** An alert's headline, whole: hostile letters tamed, on one line. */
export function headlineOf(alert: StandingAlert, dataset: Dataset, lang: string): string {
  const {alert: given, finding} = alert;
  const words = given
    ? wording(given.headline, lang)
    : finding
      ? findingWords(finding, dataset, lang)
      : '';
  return tame(words, 20_000);
}
