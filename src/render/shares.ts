import {nothing, svg, type SVGTemplateResult} from 'lit';
import type {SharesScene} from '../geometry/shares.js';
import {partPatterns} from './part-patterns.js';

const look = (part: number): string => `s${part < 0 ? 1 : (part % 8) + 1}`;

/** Draws parts of a whole and the list that names them; `cursor` is the row that the reader has chosen. */
export function drawShares(scene: SharesScene, cursor: number | undefined): SVGTemplateResult {
  const {marks, list, centre, fontSize, form} = scene;
  return svg`
    ${form === 'bars' ? nothing : partPatterns}
    ${marks.map(
      ({row, part, path}) => svg`
      <path class=${`${form === 'bars' ? 'bar' : 'part'} ${look(part)} ${row === cursor ? 'chosen' : ''}`} d=${path}></path>`,
    )}
    ${
      centre
        ? svg`
        <text class="whole" x=${centre.x} y=${centre.y - fontSize * 0.35} text-anchor="middle">${centre.value}</text>
        <text class="tick" x=${centre.x} y=${centre.y + fontSize * 1.15} text-anchor="middle">${centre.name}</text>`
        : nothing
    }
    ${list.map(({row, part, x, y, lines, share, shareX, known}) => {
      const top = y - ((lines.length - 1) / 2) * fontSize * 1.35;
      return svg`
        ${
          part < 0
            ? nothing
            : svg`<rect class=${`part ${look(part)}`} x=${x - fontSize * 1.3} y=${top - fontSize * 0.45} width=${fontSize * 0.9} height=${fontSize * 0.9}></rect>`
        }
        ${lines.map((line, i) => svg`<text class=${row === cursor ? 'strong' : ''} x=${x} y=${top + i * fontSize * 1.35}>${line}</text>`)}
        <text class=${known ? 'strong' : 'quiet'} x=${shareX} y=${form === 'bars' ? y : top} text-anchor=${form === 'bars' ? 'start' : 'end'}>${share}</text>`;
    })}
  `;
}
