import {bundle} from './bundle.mjs';
import {median, printTable, spread} from './numbers.mjs';
import {emptyPage} from './pages.mjs';
import {visit} from './visit.mjs';

const limit = 150;
const communes = 3321;
const years = 10;

/** Numbers that look random and are the same in every run. */
function noise(seed) {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
}

const conditions = [
  {above: 99},
  {below: 1},
  {risesBy: 95},
  {fallsBy: 95},
  {missing: true},
  {missesTarget: 45},
  {outlier: 3.5},
];

/** A hundred rules of every kind, half of them with a margin, on a hundred indicators of every commune over ten years. */
function feedOf(random, {levels, ratios}) {
  const ids = Array.from({length: communes}, (_, i) => `c${i}`);
  const period = Array.from({length: years}, (_, i) => `${2015 + i}-${2016 + i}`);
  const level = levels ? ['TH', 'THCS', 'THPT'] : undefined;
  const data = () => ({
    dims: ['period', 'place', ...(level ? ['level'] : [])],
    members: {period, place: ids, ...(level && {level})},
    values: Array.from(
      {length: years * communes * (level?.length ?? 1)},
      () => Math.round(random() * 1000) / 10,
    ),
  });
  const name = (id) => ({id, name: id, decimals: 1});
  const indicators = ratios
    ? [
        {...name('of'), kind: 'count', data: data()},
        {...name('per'), kind: 'count', data: data()},
        {...name('n0'), kind: 'ratio', better: 'lower', target: 1, ratio: {of: 'of', per: 'per'}},
      ]
    : Array.from({length: 100}, (_, i) => ({
        ...name(`n${i}`),
        kind: 'percent',
        better: 'higher',
        target: 50,
        data: data(),
      }));
  return JSON.stringify({
    edufeed: '1.0',
    id: 'rules',
    title: 'Rules',
    updated: '2025-09-01T00:00:00+07:00',
    places: ids.map((id) => ({id, name: id, kind: 'commune', validFrom: '2010-07-01'})),
    indicators,
    rules: Array.from({length: 100}, (_, i) => ({
      id: `r${i}`,
      indicator: ratios ? 'n0' : `n${i}`,
      each: 'place',
      kind: 'commune',
      when: conditions[i % conditions.length],
      ...(level && {where: {level: [level[i % level.length]]}}),
      ...(i % 2 && {margin: 0.5}),
      severity: 'Minor',
    })),
  });
}

/** How long a feed's rules take in a fresh page, once it has been read. */
export async function measureRules({browser, server, rounds}) {
  server.add('/rules/app.js', (await bundle('contenders/rules.js')).js);
  server.add('/rules/index.html', emptyPage());
  const bars = [];
  console.log(
    `\n100 rules × ${communes} places × ${years} periods: ms, median (least–most) of ${rounds} cold runs`,
  );
  for (const [what, options] of [
    ['on 100 indicators', {}],
    // Fifty thousand findings are nobody's day; the figure tells what they would cost.
    ['on a ratio by level', {levels: true, ratios: true}],
  ]) {
    server.add('/rules/data.json', feedOf(noise(20_261_126), options));
    const visits = [];
    for (let round = 0; round < rounds; round++)
      visits.push(await visit(browser, `${server.address}/rules/`));
    const totals = visits.map(({total}) => total);
    const [{findings, unjudged, problems}] = visits;
    printTable([[`${what}, ${findings} found`, spread(totals)]]);
    if (!options.ratios)
      bars.push({
        text: `rules ${what} in under ${limit} ms: ${median(totals).toFixed(0)} ms`,
        holds: median(totals) < limit && findings > 0 && unjudged + problems === 0,
      });
  }
  return bars;
}
