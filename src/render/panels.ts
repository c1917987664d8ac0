import {svg, type SVGTemplateResult} from 'lit';
import {chartWords} from '../format/chart-words.js';
import {fill} from '../format/messages.js';
import type {PanelsScene} from '../geometry/panels.js';
import type {KeyEntry} from './key.js';

/** Draws pictures beside one another, each under its title; one alone is drawn as it is. */
export function drawPanels<S extends {readonly width: number}>(
  {panels, fontSize}: PanelsScene<S>,
  cursor: number | undefined,
  draw: (scene: S, cursor: number | undefined) => unknown,
): unknown {
  return panels.map(({x, y, title, value, scene, cells}): unknown => {
    const own = cells && cursor !== undefined ? cells.indexOf(cursor) : (cursor ?? -1);
    const drawn = draw(scene, own < 0 ? undefined : own);
    if (!cells) return drawn;
    return svg`<g transform="translate(${x} ${y})">
      ${title.map((line, n) => drawTitle(line, 0, (n + 0.5 - title.length) * fontSize * 1.35, 'panel-title'))}
      ${value ? drawTitle(value, scene.width, (0.5 - title.length) * fontSize * 1.35, 'tick') : ''}
      ${drawn}
    </g>`;
  });
}

/** What the key says of pictures that had no room. */
export const leftOutEntry = (count: number, lang: string): KeyEntry[] =>
  count ? [{colour: '', mark: 'title', label: fill(chartWords(lang).morePanels, {count})}] : [];

const drawTitle = (text: string, x: number, y: number, kind: string): SVGTemplateResult =>
  svg`<text class=${kind} x=${x} y=${y} text-anchor=${x ? 'end' : 'start'}>${text}</text>`;
