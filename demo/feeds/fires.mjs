// Tells for which places the rules of a feed make alerts, so that whoever writes a feed can choose thresholds by it.
// A plain sketch of what every widget does (FEED.md, "Rules"), for indicators that give each place its own cell.

const WORSE = {higher: -1, lower: 1};
const MISSING = ['', 'L', 'O'];

/** Places that a rule makes an alert for: `{place, period, value}`, without a value where it is missing. */
export function fires(feed, rule) {
  const indicator = feed.indicators.find(({id}) => id === rule.indicator);
  const look = reader(feed, indicator);
  const places = feed.places.filter(({kind}) => kind === (rule.kind ?? kind)).map(({id}) => id);
  const newest = look.periods.findLast((period) => places.some((id) => isKnown(look(id, period))));
  if (rule.when.missing)
    return places
      .filter((id) => isMissing(look(id, newest)))
      .map((place) => ({place, period: newest}));

  const readings = places.flatMap((place) => {
    const known = look.periods.filter((period) => isKnown(look(place, period)));
    const [period, before] = [known.at(-1), known.at(-2)];
    if (period === undefined) return [];
    const {value} = look(place, period);
    return [{place, period, value, before: before && look(place, before).value}];
  });
  const beyond = excess(rule.when, indicator, readings);
  const {margin = 0} = rule;
  // A fall by 2 is one of 2 already, while 45 is not above 45; a tolerance stands for what is lost in the last binary digit.
  const compares = 'risesBy' in rule.when || 'fallsBy' in rule.when;
  const past = (...values) => beyond(...values) > (compares ? -TINY : TINY);
  const stays = ({value, before}) => past(before) && beyond(value) > -margin - TINY;
  return readings
    .filter((reading) => past(reading.value, reading.before) || (margin > 0 && stays(reading)))
    .map(({place, period, value}) => ({place, period, value}));
}

const TINY = 1e-9;
const isKnown = ({value, status}) => value !== null && status !== 'F';
const isMissing = ({value, status}) => value === null && MISSING.includes(status);

/** How far a value is past what a rule allows; above nought it fires. */
function excess(when, {better, target}, readings) {
  const [[kind, limit]] = Object.entries(when);
  if (kind === 'outlier') {
    const middle = median(readings.map(({value}) => value));
    const spread = median(readings.map(({value}) => Math.abs(value - middle)));
    return (value) => (0.6745 * Math.abs(value - middle)) / spread - limit;
  }
  return {
    above: (value) => value - limit,
    below: (value) => limit - value,
    risesBy: (value, before) => value - before - limit,
    fallsBy: (value, before) => before - value - limit,
    missesTarget: (value) => WORSE[better] * (value - target) - limit,
  }[kind];
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return (sorted[Math.floor(half)] + sorted[Math.ceil(half)]) / 2;
}

/** Looks cells up by place and period; those of a ratio are computed from its parts. */
function reader(feed, {kind, data, ratio}) {
  if (!ratio) return cellsOf(data);
  const [of, per] = [ratio.of, ratio.per].map((id) =>
    cellsOf(feed.indicators.find((indicator) => indicator.id === id).data),
  );
  const scale = kind === 'percent' ? 100 : 1;
  const look = (place, period) => {
    const [a, b] = [of(place, period), per(place, period)];
    const isThere = a.value !== null && b.value !== null && b.value !== 0;
    return {value: isThere ? (scale * a.value) / b.value : null, status: a.status || b.status};
  };
  return Object.assign(look, {periods: of.periods});
}

function cellsOf({dims, members, values, status = {}}) {
  if (dims.join(' ') !== 'place period') throw new Error(`dims ${dims.join(' ')}?`);
  const {place: places, period: periods} = members;
  const look = (place, period) => {
    const row = places.indexOf(place);
    const index = row * periods.length + periods.indexOf(period);
    return row < 0
      ? {value: null, status: 'M'}
      : {value: values[index], status: status[index] ?? ''};
  };
  return Object.assign(look, {periods});
}
