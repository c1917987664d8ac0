import {html, nothing, svg, type TemplateResult} from 'lit';
import {describeFigure, isComparable} from '../format/describe-figure.js';
import {formatChange, formatValue, valueAndUnit} from '../format/numbers.js';
import {formatPeriod} from '../format/periods.js';
import {fill} from '../format/messages.js';
import {statusLabel} from '../format/labels.js';
import {wording} from '../format/lang.js';
import {bandOf, targetStatus} from '../format/target.js';
import {levelSigns, tileWords} from '../format/tile-words.js';
import {layoutSpark} from '../geometry/sparkline.js';
import type {Answer, FigureAnswer} from '../model/answer.js';
import type {Dataset} from '../model/dataset.js';
import {pickFigure} from '../model/pick-figure.js';
import type {Query} from '../model/query.js';
import {STATUS_CODES} from '../model/status.js';
import {marks} from '../theme/marks.js';
import {tile} from '../theme/tile.js';
import {EduIndicatorWidget} from './indicator-widget.js';

/**
 * One number, large; how it changed, whether it reaches its target, and the line that led there.
 *
 * @tag edu-kpi-tile
 * @example <edu-kpi-tile src="/feed.json" indicator="pupils" place="2022.94">256.347 học sinh</edu-kpi-tile>
 */
export class EduKpiTile extends EduIndicatorWidget {
  static override styles = [...[EduIndicatorWidget.styles].flat(), marks, tile];

  protected override ask(dataset: Dataset, query: Query): Answer {
    return pickFigure(dataset, query);
  }

  protected override describe(answer: FigureAnswer): string {
    return describeFigure(answer, this.speech);
  }

  /** The number comes first for the eye, and says the sentence already; the ear gets it in words. */
  protected override caption(answer: Answer): TemplateResult {
    return html`<div class="plain">${super.caption(answer)}</div>`;
  }

  protected override body(answer: FigureAnswer): unknown {
    const {indicator, period} = answer;
    const {cells} = answer.trend.grid;
    const value = cells.values[answer.at] as number;
    const code = STATUS_CODES[cells.status[answer.at] as number] ?? '';
    const note = cells.notes.get(answer.at);
    const {number, unit} = valueAndUnit(value, indicator, this.speech);
    return html`
      <div class="figure" part="picture">
        <div class="now">
          ${
            Number.isNaN(value)
              ? html`<span class="number absent"
                  >${code ? statusLabel(code, this.speech) : this.words.noValue}</span
                >`
              : html`<span class="number">${number}</span> <span class="unit">${unit}</span>`
          }
          <span class="when"
            >${formatPeriod(period, this.speech, 'long')}${
              code && code !== 'A' && !Number.isNaN(value)
                ? ` · ${statusLabel(code, this.speech)}`
                : ''
            }</span
          >
        </div>
        ${this.#change(answer, value)} ${this.#status(answer, value)}
        ${answer.trend.periods.length > 1 ? this.#spark(answer) : nothing}
        ${note === undefined ? nothing : html`<p class="notes">${wording(note, this.speech)}</p>`}
      </div>
    `;
  }

  /** Told only where the sentence would tell it too. */
  #change(answer: FigureAnswer, value: number): unknown {
    const {trend, before = -1, indicator} = answer;
    const past = trend.periods[before];
    if (!past || Number.isNaN(value) || !isComparable(answer)) return nothing;
    const change = formatChange(
      trend.grid.cells.values[before] as number,
      value,
      indicator,
      this.speech,
    );
    const shape = {up: '▲', down: '▼', same: '='}[change.direction];
    const good =
      indicator.better === 'higher'
        ? change.direction === 'up'
        : indicator.better === 'lower'
          ? change.direction === 'down'
          : undefined;
    const tone = change.direction === 'same' || good === undefined ? '' : good ? 'good' : 'bad';
    return html`<div class="change">
      <span class=${tone} aria-hidden="true">${shape}</span>
      ${change.text}
      <span class="soft"
        >${fill(this.words.comparedWith, {period: formatPeriod(past, this.speech, 'short')})}</span
      >
    </div>`;
  }

  #status({target, indicator}: FigureAnswer, value: number): unknown {
    if (Number.isNaN(value)) return nothing;
    const {speech: lang} = this;
    const words = tileWords(lang);
    const band = bandOf(value, indicator.bands);
    const aimed = !Number.isNaN(target);
    const reached = aimed && targetStatus(value, target, indicator.better);
    const level =
      band?.level ?? (reached === 'met' ? 'good' : reached === 'missed' ? 'watch' : undefined);
    const parts = [
      band ? words[band.level] : '',
      aimed
        ? `${this.words.target} ${formatValue(target, indicator, lang, {unit: indicator.kind === 'percent'})}` +
          (reached ? `: ${reached === 'met' ? words.targetMet : words.targetMissed}` : '')
        : '',
    ].filter(Boolean);
    if (!parts.length) return nothing;
    return html`<div class="status">
      ${level ? html`<span class=${level} aria-hidden="true">${levelSigns[level]}</span>` : nothing}
      ${parts.join(' · ')}
    </div>`;
  }

  /** Without axes, but with the values at both ends, so that the slope has a size. */
  #spark({trend, at, indicator}: FigureAnswer): TemplateResult {
    const {values} = trend.grid.cells;
    const {periods} = trend;
    const width = Math.min(this.textSize * 22, Math.max(120, this.size.width || 200));
    const scene = layoutSpark(trend, width, Math.round(this.textSize * 3), at);
    const first = values.findIndex((value) => !Number.isNaN(value));
    const end = values.findLastIndex((value) => !Number.isNaN(value));
    const label = (column: number): string => {
      const period = periods[column];
      return period
        ? `${formatPeriod(period, this.speech, 'tick')}: ${formatValue(values[column] as number, indicator, this.speech, {unit: indicator.kind === 'percent', compact: true})}`
        : '';
    };
    return html`<div class="spark" aria-hidden="true">
      <svg class="s1" width=${scene.width} height=${scene.height}>
        ${scene.solid ? svg`<path class="line" d=${scene.solid}></path>` : nothing}
        ${scene.dashed ? svg`<path class="line dashed" d=${scene.dashed}></path>` : nothing}
        ${scene.end ? svg`<circle class="dot" cx=${scene.end.x} cy=${scene.end.y} r=${this.textSize * 0.26}></circle>` : nothing}
      </svg>
      <div class="ends"><span>${label(first)}</span><span>${label(end)}</span></div>
    </div>`;
  }
}
