import {
  html,
  nothing,
  type PropertyValues,
  type TemplateResult,
  type PropertyDeclarations,
} from 'lit';
import {copyText, csvFile, saveFile} from '../controllers/save-file.js';
import {describeTable} from '../format/describe-table.js';
import {fill} from '../format/messages.js';
import {compareNames, matches} from '../format/search.js';
import {tableWords} from '../format/table-words.js';
import type {Answer, TableAnswer} from '../model/answer.js';
import type {Dataset} from '../model/dataset.js';
import {pickTable} from '../model/pick-table.js';
import type {PeriodChoice, Query} from '../model/query.js';
import {csvOf, csvWithNotes} from '../render/csv.js';
import {drawTable} from '../render/table.js';
import {bothLanguages, tableOf, type TableModel, type TableRow} from '../render/table-of.js';
import {controls} from '../theme/controls.js';
import {EduIndicatorWidget, type Shown} from './indicator-widget.js';

/**
 * The values themselves: sort by a column, search without marks, copy, take along as CSV.
 * `by="place level"`: the first word runs down, the second across.
 *
 * @tag edu-data-table
 * @example <edu-data-table src="/feed.json" indicator="pupils" by="period level" place="2022.94"></edu-data-table>
 */
export class EduDataTable extends EduIndicatorWidget {
  static override styles = [...[EduIndicatorWidget.styles].flat(), controls];
  static override properties: PropertyDeclarations = {
    pageSize: {type: Number, attribute: 'page-size'},
    searched: {state: true},
    sortedBy: {state: true},
    page: {state: true},
    copied: {state: true},
  };

  /** Rows on one page; longer tables are paged. */
  pageSize = 50;

  /** @internal */
  private searched = '';
  /** @internal Column in force, −1 for the names; undefined while the rows stand as the feed has them. */
  private sortedBy: {readonly column: number; readonly falling: boolean} | undefined;
  /** @internal */
  private page = 0;
  /** @internal */
  private copied = false;

  protected override get defaultPeriod(): PeriodChoice {
    return {kind: 'span'};
  }

  protected override get hasTable(): boolean {
    return false;
  }

  protected override ask(dataset: Dataset, query: Query): Answer {
    return pickTable(dataset, query);
  }

  protected override describe(answer: TableAnswer): string {
    return describeTable(answer, this.speech);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = this.answer;
    super.willUpdate(changed);
    if (this.answer !== before) this.page = 0;
  }

  protected override body(answer: Shown): TemplateResult {
    const words = tableWords(this.speech);
    const whole = tableOf(answer, this.speech);
    const rows = this.#arranged(whole);
    // Paper has no next page to press.
    const size = this.withTable ? rows.length : this.pageSize;
    const pages = Math.max(1, Math.ceil(rows.length / size));
    const page = Math.min(this.page, pages - 1);
    const shown = rows.slice(page * size, (page + 1) * size);
    const counted = fill(words.rowsShown, {shown: rows.length, all: whole.rows.length});
    return html`
      <div class="controls">
        ${
          whole.rows.length > 8
            ? html`<label
                ><span>${words.search}</span>
                <input
                  type="search"
                  .value=${this.searched}
                  @input=${this.search}
                  autocomplete="off"
              /></label>`
            : nothing
        }
        <button type="button" @click=${() => void this.copy({...whole, rows})}>
          ${this.copied ? words.copied : words.copyTable}
        </button>
        <button
          type="button"
          @click=${() => this.download({...bothLanguages(answer, this.speech), rows})}
        >
          ${words.downloadCsv}
        </button>
        <span role="status" class=${this.searched ? '' : 'unseen'}
          >${this.searched ? counted : ''}</span
        >
      </div>
      <div class="sheet" part="table" tabindex="0" role="group" aria-labelledby="heading">
        ${drawTable(
          {...whole, rows: shown},
          (label, column) => this.#sortButton(label, column),
          (column) =>
            this.sortedBy?.column === column
              ? this.sortedBy.falling
                ? 'descending'
                : 'ascending'
              : undefined,
        )}
        ${rows.length ? nothing : html`<p class="notes">${words.nothingFound}</p>`}
      </div>
      ${
        pages > 1
          ? html`<div class="controls">
              <button type="button" ?disabled=${page === 0} @click=${() => (this.page = page - 1)}>
                ${words.previousPage}
              </button>
              <span>${page + 1}/${pages}</span>
              <button
                type="button"
                ?disabled=${page === pages - 1}
                @click=${() => (this.page = page + 1)}
              >
                ${words.nextPage}
              </button>
            </div>`
          : nothing
      }
    `;
  }

  #sortButton(label: string, column: number): TemplateResult {
    const now = this.sortedBy?.column === column ? (this.sortedBy.falling ? '▼' : '▲') : '↕';
    return html`<button type="button" @click=${() => this.sortBy(column)}>
      ${label}<span class="sign" aria-hidden="true">${now}</span>
    </button>`;
  }

  /** Rows that match the search, in the chosen order; rows without a value come last either way. */
  #arranged({rows}: TableModel): readonly TableRow[] {
    const found = this.searched ? rows.filter(({label}) => matches(this.searched, label)) : rows;
    const sorted = this.sortedBy;
    if (!sorted) return found;
    const names = compareNames(this.speech);
    const sign = sorted.falling ? -1 : 1;
    return [...found].sort((a, b) => {
      if (sorted.column < 0) return sign * names(a.label, b.label);
      const [x, y] = [a.cells[sorted.column]?.value ?? NaN, b.cells[sorted.column]?.value ?? NaN];
      if (Number.isNaN(x) || Number.isNaN(y))
        return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
      return sign * (x - y);
    });
  }

  /** Values fall first, names rise first; a third press gives the feed's own order back. */
  protected sortBy(column: number): void {
    const firstFalling = column >= 0;
    const now = this.sortedBy;
    if (now?.column !== column) this.sortedBy = {column, falling: firstFalling};
    else
      this.sortedBy = now.falling === firstFalling ? {column, falling: !firstFalling} : undefined;
    this.page = 0;
  }

  protected search(event: Event): void {
    this.searched = (event.target as HTMLInputElement).value;
    this.page = 0;
  }

  /** Tab-separated, as spreadsheets paste it. Without permission (frames, plain http) the download is still there. */
  protected async copy(table: TableModel): Promise<void> {
    if (!(await copyText(csvOf(table, '\t')))) return;
    this.copied = true;
    setTimeout(() => (this.copied = false), 2000);
  }

  protected download(table: TableModel): void {
    const dataset = this.feed.state.dataset as Dataset;
    const {facts, warning} = this.provenance(dataset);
    const notes = [dataset.feed.demo ? this.words.demo : '', facts, warning];
    saveFile(`${this.indicator || 'edu'}.csv`, csvFile(csvWithNotes(table, notes)));
  }
}
