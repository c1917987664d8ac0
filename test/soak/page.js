/** The page of the soak: twelve widgets on a feed that is another one at each look, or a wall of a dashboard. */
import '../../src/embed/all.ts';

const years = ['2020-2021', '2021-2022', '2022-2023', '2023-2024', '2024-2025'];
const places = Array.from({length: 8}, (_, i) => `p${i}`);
const levels = ['MN', 'TH', 'THCS', 'THPT'];
let version = 0;

const wave = (i) => 800 + ((i * 37 + version * 13) % 400);

function feed() {
  version += 1;
  const updated = new Date(Date.now() - 1000).toISOString().replace('Z', '+00:00');
  const cube = (dims, members) => ({
    dims,
    members,
    values: Array.from({length: dims.reduce((all, dim) => all * members[dim].length, 1)}, (_, i) =>
      wave(i),
    ),
  });
  const all = {period: years, place: places, level: levels};
  return {
    edufeed: '1.0',
    id: 'soak',
    title: 'Ngâm',
    updated,
    demo: true,
    refreshSeconds: 15,
    staleSeconds: 600,
    publisher: {name: 'Bài ngâm'},
    places: places.map((id, i) => ({
      id,
      name: `Xã ${i}`,
      kind: 'commune',
      centroid: [105 + i / 50, 10 + i / 60],
    })),
    boundaries: [{kind: 'commune', grid: [places.slice(0, 4), places.slice(4)]}],
    indicators: [
      {
        id: 'pupils',
        name: 'Học sinh',
        unit: 'học sinh',
        data: cube(['period', 'place', 'level'], all),
      },
      {id: 'classes', name: 'Lớp', unit: 'lớp', data: cube(['period', 'place', 'level'], all)},
      {
        id: 'size',
        name: 'Sĩ số',
        unit: 'HS/lớp',
        kind: 'ratio',
        ratio: {of: 'pupils', per: 'classes'},
        target: 1,
      },
    ],
    rules: [
      {id: 'many', indicator: 'pupils', each: 'place', when: {above: 4000}, severity: 'Minor'},
    ],
    alerts: Array.from({length: 5}, (_, i) => ({
      id: `a${version + i}`,
      status: 'Actual',
      msgType: 'Alert',
      severity: 'Minor',
      headline: `Tin ${version + i}`,
      sent: updated,
      place: places[i],
    })),
    sources: [
      {id: 's', name: 'Hệ thống', lastSuccess: updated, everySeconds: 60, records: {rows: version}},
    ],
    milestones: [
      {
        id: 'm',
        name: 'Lộ trình',
        start: '2026-01-01',
        end: '2026-12-31',
        progress: (version % 100) / 100,
      },
    ],
    dashboards: [
      {
        id: 'd',
        title: 'Ngâm',
        secondsPerPage: 5,
        pages: [
          [
            {widget: 'kpi-tile', indicator: 'pupils', width: 4},
            {widget: 'line-chart', indicator: 'pupils', by: 'level', width: 8},
          ],
          [
            {widget: 'bar-chart', indicator: 'size', by: 'place', width: 6},
            {widget: 'school-map', indicator: 'size', width: 6},
          ],
          [
            {widget: 'alert-panel', width: 6},
            {widget: 'source-strip', width: 6},
          ],
        ],
      },
    ],
  };
}

window.fetch = () => Promise.resolve(new Response(JSON.stringify(feed())));
window.versionNow = () => version;
