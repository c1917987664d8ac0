/** The pages that contenders stand on. Charts have the same boxes for all, 480 px wide, four to a row. */
import {box} from './map-views.mjs';

/**
 * Where the map element's list of places stands beside its picture, and the picture is no smaller than the peers'. The run
 * prints its size, and a bar holds it to theirs.
 */
const mapAndList = 1280;

const style = `
  body { margin: 16px; font: 14px sans-serif; }
  .grid { display: grid; grid-template-columns: repeat(4, 480px); gap: 16px; align-items: start; }
  .grid > * { min-width: 0; }
  .map { width: ${box.width}px; height: ${box.height}px; }
  .map-and-list { width: ${mapAndList}px; }`;

const page = (body, css) => `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<title>Bench</title>
<link rel="icon" href="data:,">
<style>${style}</style>
${css ? '<link rel="stylesheet" href="app.css">' : ''}
<script type="module" src="app.js"></script>
${body}
</html>`;

/** Empty boxes that a library fills by script. */
export const peerPage = (panels, css) =>
  page(`<div class="grid">${panels.map(() => '<div></div>').join('')}</div>`, css);

/** The tags as an author writes them. */
export const tagsPage = (panels) =>
  page(`<edu-feed-source src="data.json"><div class="grid">
${panels
  .map(({kind}, n) =>
    kind === 'line'
      ? `<edu-line-chart indicator="i${n}" by="level"></edu-line-chart>`
      : `<edu-bar-chart indicator="i${n}" by="place" sort="none"></edu-bar-chart>`,
  )
  .join('\n')}
</div></edu-feed-source>`);

export const emptyPage = () => page('<p>Đo thời gian đọc dữ liệu</p>');

/** The box that a map library fills by script. */
export const peerMapPage = () => page('<div class="map"></div>', true);

/** The map's tag as an author writes it. The list of places comes with it, as every reader gets it. */
export const mapTagPage = ({schools}) =>
  page(`<div class="map-and-list"${schools.length ? ' data-schools' : ''}>
<edu-school-map src="data.json" indicator="i0" period="latest"></edu-school-map>
</div>`);
