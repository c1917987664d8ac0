/**
 * The feed of the trouble page: invented, marked so, and another one with each version, so that a reader sees at once
 * which one is on screen.
 */
const t = (vi, en) => ({vi, en});

const years = ['2021-2022', '2022-2023', '2023-2024', '2024-2025', '2025-2026'];
const places = [
  ['a', 'Xã Vĩnh Hoà (minh hoạ)'],
  ['b', 'Xã Thạnh Lợi (minh hoạ)'],
  ['c', 'Phường An Bình (minh hoạ)'],
];

/** Figures that move a little with each version. */
const pupils = (version) =>
  years.map((_, year) =>
    places.map(
      (_, place) => 900 + 140 * place + 25 * year + ((version * 7 + year * 3 + place) % 40),
    ),
  );

export function troubleFeed({version, updated, refreshSeconds = 15, staleSeconds = 90}) {
  return {
    edufeed: '1.0',
    id: 'trouble',
    title: t('Nguồn có sự cố (minh hoạ)', 'A feed in trouble (invented)'),
    updated: new Date(updated).toISOString().replace('Z', '+00:00'),
    publisher: {name: t('Máy chủ thử sự cố', 'The trouble server')},
    demo: true,
    refreshSeconds,
    staleSeconds,
    places: places.map(([id, name]) => ({id, name, kind: 'commune'})),
    sources: [
      {
        id: 'server',
        name: t('Máy chủ thử sự cố', 'The trouble server'),
        lastSuccess: new Date(updated).toISOString().replace('Z', '+00:00'),
        records: {versions: version},
        everySeconds: 60,
      },
    ],
    indicators: [
      {
        id: 'version',
        name: t('Số bản đã phát hành', 'Versions published'),
        unit: t('bản', 'versions'),
        source: 'server',
        data: {dims: ['period'], members: {period: ['2025-2026']}, values: [version]},
      },
      {
        id: 'pupils',
        name: t('Học sinh (minh hoạ)', 'Pupils (invented)'),
        unit: t('học sinh', 'pupils'),
        source: 'server',
        data: {
          dims: ['period', 'place'],
          members: {period: years, place: places.map(([id]) => id)},
          values: pupils(version).flat(),
        },
      },
    ],
    rules: [
      {
        id: 'many',
        indicator: 'pupils',
        each: 'place',
        when: {above: 1000},
        severity: 'Moderate',
        headline: t(
          '{place}: {value} học sinh, trên {threshold} (minh hoạ)',
          '{place}: {value} pupils, above {threshold} (invented)',
        ),
      },
    ],
  };
}
