/** Small feeds and pages that several page tests use. */

export const SMALL = {
  edufeed: '1.0',
  id: 'small',
  title: {vi: 'Bản tin nhỏ', en: 'A small feed'},
  updated: '2024-05-02T08:00:00+07:00',
  refreshSeconds: 5,
  publisher: {name: {vi: 'Sở Giáo dục', en: 'Department of Education'}},
  places: [
    {id: 'p1', name: 'Tỉnh Sóc Trăng', kind: 'province', parent: null},
    {id: 'p2', name: 'Tỉnh Bến Tre', kind: 'province', parent: null},
  ],
  indicators: [
    {
      id: 'pupils',
      name: {vi: 'Số học sinh', en: 'Pupils'},
      unit: {vi: 'học sinh', en: 'pupils'},
      decimals: 0,
      data: {
        dims: ['period', 'place', 'level'],
        members: {
          period: ['2020-2021', '2021-2022', '2022-2023'],
          place: ['p1', 'p2'],
          level: ['TH', 'THCS'],
        },
        values: [
          101000,
          71000,
          90000,
          61000,
          102500,
          72200,
          90400,
          null,
          103700,
          73100,
          90900,
          61900,
        ],
        status: {10: 'P'},
      },
    },
  ],
};

/** All five elements with the demo's figures. */
export const FIVE = (src = '/feeds/mekong.json'): string => `
  <edu-feed-source src="${src}">
    <edu-kpi-tile indicator="pupils" place="2022.94" period="2021-2022">256.347 học sinh</edu-kpi-tile>
    <edu-line-chart indicator="pupils" by="level" place="2022.94" period="2002-2003..2016-2017"></edu-line-chart>
    <edu-bar-chart indicator="schools" by="level" place="2022.94" period="2022-2023"></edu-bar-chart>
    <edu-bar-chart indicator="pupils" by="place level" where="level=TH,THCS,THPT" period="2016-2017" sideways></edu-bar-chart>
    <edu-data-table indicator="pupils" by="period level" place="2022.94"></edu-data-table>
  </edu-feed-source>`;

/** All five elements with `SMALL`. */
export const FIVE_SMALL = (attributes: string, inner = ''): string => `
  <edu-feed-source ${attributes}>
    <edu-kpi-tile indicator="pupils" place="p1">${inner}</edu-kpi-tile>
    <edu-line-chart indicator="pupils" by="level" place="p1">${inner}</edu-line-chart>
    <edu-bar-chart indicator="pupils" by="place level">${inner}</edu-bar-chart>
    <edu-data-table indicator="pupils" by="period level" place="p1">${inner}</edu-data-table>
  </edu-feed-source>`;
