import type {GroupsAnswer} from '../model/answer.js';
import type {BarOptions, BarsScene} from './bar-scene.js';
import {layoutLying} from './bars-lying.js';
import {layoutUpright} from './bars-upright.js';

/** Lays out bars from zero, upright or sideways; zero is always on the axis. */
export function layoutBars(answer: GroupsAnswer, options: BarOptions): BarsScene {
  const {sideways, form} = options;
  if (form !== 'bullet' && (form === 'histogram' || !sideways)) {
    const upright = layoutUpright(answer, options);
    if (upright) return upright;
  }
  return layoutLying(answer, options);
}

/** The cell whose bar (or row, or column) lies under a point. */
export function pickBars(scene: BarsScene, x: number, y: number): number | undefined {
  let best: number | undefined;
  let nearest = Infinity;
  for (const bar of scene.bars) {
    const distance = scene.sideways
      ? Math.abs(bar.y + bar.height / 2 - y)
      : Math.abs(bar.x + bar.width / 2 - x);
    if (distance < nearest) {
      nearest = distance;
      best = bar.cell;
    }
  }
  return best;
}
