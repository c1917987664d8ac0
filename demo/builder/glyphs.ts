import {html, type TemplateResult} from 'lit';

/** Signs of the widgets on a 32 by 24 field, as one path each: what they draw, in a few strokes. */
const paths: Readonly<Record<string, string>> = {
  'edu-kpi-tile': 'M5 8l3-3v9M13 6c1-2 6-2 6 1c0 3-6 4-6 7h6M4 21l7-3 7 2 10-4',
  'edu-line-chart': 'M3 18l8-6 7 3 11-10M3 21l8-2 7 1 11-4',
  'edu-bar-chart': 'M5 21v-7h4v7zM13 21v-12h4v12zM21 21v-17h4v17zM2 21.5h28',
  'edu-stacked-chart': 'M5 21v-13h5v13zM5 15h5M14 21v-16h5v16zM14 12h5M23 21v-10h5v10zM23 16h5',
  'edu-share-chart': 'M16 3a9 9 0 1 0 9 9h-9zM19 2a8 8 0 0 1 8 7h-8z',
  'edu-pyramid-chart': 'M15 5h-4M17 5h5M15 10h-8M17 10h7M15 15h-11M17 15h11M15 20h-13M17 20h12',
  'edu-heatmap-chart':
    'M4 4h7v7h-7zM13 4h7v7h-7zM22 4h7v7h-7zM4 13h7v7h-7zM13 13h7v7h-7zM22 13h7v7h-7z',
  'edu-funnel-chart': 'M3 4h26M6 9h20M9 14h14M12 19h8',
  'edu-scatter-chart': 'M4 3v18h25M9 16h.1M13 11h.1M17 13h.1M20 8h.1M25 5h.1M12 17h.1',
  'edu-data-table': 'M4 4h24v16h-24zM4 9h24M4 14.500h24M12 4v16',
  'edu-school-map': 'M4 6l8-3 8 3 8-3v15l-8 3-8-3-8 3zM12 3v15M20 6v15',
  'edu-alert-panel': 'M16 3l12 18h-24zM16 10v5M16 18h.1',
  'edu-milestone-strip':
    'M2 12h28M7 12m-2.500 0a2.500 2.500 0 1 0 5 0a2.500 2.500 0 1 0-5 0M17 8v8M25 12m-2.500 0a2.500 2.500 0 1 0 5 0a2.500 2.500 0 1 0-5 0',
  'edu-source-strip': 'M6 6c0-4 20-4 20 0v12c0 4-20 4-20 0zM6 6c0 4 20 4 20 0M6 12c0 4 20 4 20 0',
  'edu-filter-bar': 'M4 6h24M4 12h24M4 18h24M10 4v4M21 10v4M14 16v4',
  'edu-dashboard': 'M4 3h11v8h-11zM18 3h10v5h-10zM18 11h10v10h-10zM4 14h11v7h-11z',
  'edu-wall': 'M3 3h26v15h-26zM12 22h8M16 18v4M7 14l5-4 4 2 8-6',
};

export const glyph = (tag: string): TemplateResult =>
  html`<svg
    class="glyph"
    viewBox="0 0 32 24"
    width="32"
    height="24"
    aria-hidden="true"
    focusable="false"
  >
    <path d=${paths[tag] ?? 'M5 4h22v16h-22zM9 16l5-5 4 3 5-6'}></path>
  </svg>`;
