import {nothing, svg, type SVGTemplateResult} from 'lit';
import type {FunnelScene} from '../geometry/funnel.js';
import {patterns} from './patterns.js';

/** Draws the steps of a process; `cursor` is the row that the reader has chosen. */
export function drawFunnel(scene: FunnelScene, cursor: number | undefined): SVGTemplateResult {
  const {bars, slopes, fontSize} = scene;
  return svg`
    ${bars.some(({kind}) => kind === 'none' || kind === 'suppressed') ? patterns : nothing}
    ${slopes.map((path) => svg`<path class="slope s1" d=${path}></path>`)}
    ${bars.map(
      (bar) => svg`
      ${bar.names.map(
        (line, i) => svg`
        <text x=${bar.nameX} y=${bar.nameY + (i - (bar.names.length - 1) / 2) * fontSize * 1.35} text-anchor=${bar.nameAnchor}>${line}</text>`,
      )}
      <rect class="bar s1 ${bar.kind}" x=${bar.x} y=${bar.y} width=${bar.width} height=${bar.height}></rect>
      <text class=${bar.kind === 'none' || bar.kind === 'suppressed' ? 'quiet' : 'strong'} x=${bar.valueX} y=${bar.y + bar.height / 2}>${bar.value}</text>
      ${bar.drop ? svg`<text class="tick drop" x=${bar.dropX} y=${bar.dropY}>${bar.drop}</text>` : nothing}
      ${
        bar.row === cursor
          ? svg`<rect class="cursor bar-frame" x=${bar.x} y=${bar.y} width=${bar.width} height=${bar.height}></rect>`
          : nothing
      }`,
    )}
  `;
}
