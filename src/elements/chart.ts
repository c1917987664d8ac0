import {html, nothing, type PropertyValues, type PropertyDeclarations} from 'lit';
import {Listening} from '../controllers/listening.js';
import {TakeAlong, type Takeable} from '../controllers/take-along.js';
import {placeBeside, type Spot} from '../controllers/beside.js';
import {learnWidths, measureIn} from '../controllers/text-width.js';
import {chartWords} from '../format/chart-words.js';
import {headingOf} from '../format/heading.js';
import {jumpTo} from '../format/jump.js';
import {memberLabel} from '../format/labels.js';
import {readoutOf, type Readout} from '../format/readout.js';
import type {Measure} from '../geometry/measure.js';
import {notesOf, type Note} from '../geometry/notes.js';
import type {Grid} from '../model/answer.js';
import {aroundOf} from '../model/around-of.js';
import {wordsOf} from '../model/query.js';
import type {Selection} from '../model/selection.js';
import {csvOf, csvWithNotes} from '../render/csv.js';
import {drawKey, type KeyEntry} from '../render/key.js';
import {drawMenu} from '../render/menu.js';
import {bothLanguages, tableOf} from '../render/table-of.js';
import {chart} from '../theme/chart.js';
import {marks} from '../theme/marks.js';
import {menu} from '../theme/menu.js';
import {picture} from '../theme/picture.js';
import {EduIndicatorWidget, type Shown} from './indicator-widget.js';

/** The least that the base needs to know of a picture. */
export interface Scene {
  readonly width: number;
  readonly height: number;
}

/** What a chart form tells the base about one laid-out picture. */
export interface Drawing<S extends Scene> {
  readonly scene: S;
  /** Height in px that the picture takes when the page sets none, and the least at which it is still whole. */
  readonly natural: number;
  readonly needs: number;
  readonly key: readonly KeyEntry[];
}

/**
 * What every chart is: a picture as large as its box, one tab stop with arrow keys through the marks,
 * and a readout of the mark that the pointer or the keys have chosen.
 *
 * @csspart readout - The value that the pointer or the keys have chosen.
 * @fires {CustomEvent<SelectDetail>} edu-select - A reader has opened a mark, or left it; prevented, the group stays as it is.
 */
export abstract class EduChart<A extends Shown, S extends Scene> extends EduIndicatorWidget {
  static override styles = [...[EduIndicatorWidget.styles].flat(), marks, picture, chart, menu];
  static override properties: PropertyDeclarations = {
    emphasis: {},
    noMenu: {type: Boolean, attribute: 'no-menu'},
    cursor: {state: true},
    broughtOut: {state: true},
    concealed: {state: true},
    pointed: {state: true},
  };

  /** Ids of the series or bars that matter, separated by spaces; the others turn grey. */
  emphasis?: string;

  /** Leaves out the menu from which readers save the picture and its figures. */
  noMenu = false;

  #taking = new TakeAlong(this, () => this.#takeable());
  #listening = new Listening(
    this,
    () => this.#notes(),
    (cell) => {
      this.cursor = cell;
    },
  );

  /** @internal Id of the series that a reader has brought out by the key. */
  protected broughtOut: string | undefined;

  /** @internal Ids of the series that a reader has hidden by the key. */
  protected concealed: ReadonlySet<string> = new Set();

  /** @internal Where a reader points in another picture of the group, by dimension. */
  protected pointed: Selection = {};

  #pointing = false;

  /** @internal Rows in the order in which they are drawn; empty for the grid's own. */
  protected order: readonly number[] = [];

  #told: {readonly answer: Shown; readonly lang: string; readonly sentence: string} | undefined;

  /** @internal The chosen cell of the answer's grid. */
  protected cursor: number | undefined;
  /** @internal */
  protected drawing: Drawing<S> | undefined;
  /** @internal What the keyboard's last step says aloud; the pointer says nothing. */
  #spoken = '';

  /** Lays the picture out for a box of this size in px; a height of 0 leaves it to the picture. */
  protected abstract layout(answer: A, width: number, height: number, measure: Measure): Drawing<S>;
  protected abstract draw(scene: S, cursor: number | undefined): unknown;
  protected abstract pickAt(scene: S, x: number, y: number): number | undefined;
  protected abstract spot(scene: S, cell: number): Spot | undefined;
  /** The cell that a key leads to; undefined when the key means nothing here. */
  protected abstract step(answer: A, cell: number | undefined, key: string): number | undefined;
  /** One mark in words. */
  protected readout(answer: A, cell: number): Readout {
    return readoutOf(answer, cell, this.speech);
  }
  /** What kind of picture it is, in words: "biểu đồ đường". */
  protected abstract get pictureKind(): string;

  constructor() {
    super();
    this.linked.onPoint = (at) => {
      // What this picture has told the group comes back to it as well.
      if (!this.#pointing) this.pointed = at;
    };
  }

  /** Whether a series may be hidden: not where all of them make up a whole. */
  protected get hides(): boolean {
    return false;
  }

  /** What readers have chosen goes before what the page finds important. */
  protected get emphasised(): readonly string[] {
    if (this.broughtOut !== undefined) return [this.broughtOut];
    const {emphasis = []} = this.followed ?? {};
    return emphasis.length ? emphasis : wordsOf(this.emphasis);
  }

  /** Height that suits a width when the page sets none. */
  protected get naturalHeight(): number {
    const width = this.size.width;
    return Math.round(Math.max(this.textSize * 13, Math.min(width * 0.5, this.textSize * 24)));
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = this.answer;
    super.willUpdate(changed);
    learnWidths(this.size);
    const {answer} = this;
    // The table takes the picture's place: its focus goes, and with it the chosen value.
    const moved =
      answer === before &&
      changed.size > 0 &&
      [...changed.keys()].every((key) => key === 'cursor' || key === 'pointed');
    if (answer !== before || this.tableOpen) {
      this.cursor = undefined;
      this.#listening.stop();
    }
    if (answer !== before && this.broughtOut !== undefined && !this.#has(this.broughtOut))
      this.broughtOut = undefined;
    if (answer !== before && [...this.concealed].some((id) => !this.#has(id)))
      this.concealed = new Set();
    // A chosen value is drawn into the picture that there is.
    if (moved && this.drawing) return;
    this.drawing = undefined;
    if (!answer || answer.kind === 'empty' || this.tableOpen || !this.size.width) return;
    const {width, height, family} = this.size;
    this.drawing = this.layout(answer as A, Math.max(120, width), height, measureIn(family, this));
    this.size.assume(this.drawing.natural);
  }

  protected override body(answer: Shown): unknown {
    const {drawing, cursor, speech: lang} = this;
    if (!drawing) return html`<div class="picture" part="picture"><div class="canvas"></div></div>`;
    const {scene, key} = drawing;
    const readout = cursor === undefined ? undefined : this.readout(answer as A, cursor);
    return html`
      ${
        key.length
          ? drawKey(key, {
              chosen: this.broughtOut,
              hidden: this.concealed,
              hiddenWord: chartWords(lang).hidden,
              choose: this.press,
            })
          : nothing
      }
      <div class="picture" part="picture">
        <div
          class="canvas"
          @pointermove=${this.point}
          @pointerdown=${this.point}
          @pointerleave=${this.leave}
          @click=${this.choose}
          @keydown=${this.move}
        >
          <svg
            width=${scene.width}
            height=${scene.height}
            viewBox="0 0 ${scene.width} ${scene.height}"
            role="graphics-document document"
            aria-roledescription=${this.pictureKind}
            aria-labelledby="heading"
            aria-describedby="sentence"
            tabindex="0"
            @blur=${this.leave}
          >
            ${this.draw(scene, cursor)}
          </svg>
          <div class="help" aria-hidden="true">${chartWords(lang).keyHelp}</div>
          ${
            readout
              ? html`<div class="readout" part="readout" aria-hidden="true">
                  <span>${readout.title}</span><b>${readout.value}</b>${readout.more.map(
                    (line) => html`<span class="more">${line}</span>`,
                  )}
                </div>`
              : nothing
          }
        </div>
      </div>
      <p class="unseen" role="status">${this.#spoken}</p>
    `;
  }

  /** Told once for each answer: pointing at a mark must not tell a hundred thousand others again. */
  protected override sentenceOf(answer: Shown): string {
    const {speech: lang} = this;
    if (this.#told?.answer !== answer || this.#told.lang !== lang)
      this.#told = {answer, lang, sentence: this.describe(answer)};
    return this.#told.sentence;
  }

  protected override buttons(answer: Shown): unknown {
    const hasMenu = !this.noMenu && !this.withTable && !this.surroundings.screen;
    return html`<div class="buttons">
      ${super.buttons(answer)}
      ${hasMenu ? drawMenu(this.#taking, this.drawing && this.#listening, this.speech) : nothing}
    </div>`;
  }

  /** An entry of the key brings its series out, pressed again hides it, and then lets it be as it was. */
  protected press = (id: string): void => {
    const concealed = new Set(this.concealed);
    const wasHidden = concealed.delete(id);
    const wasOut = this.broughtOut === id;
    if (wasOut && this.hides) concealed.add(id);
    this.broughtOut = wasOut || wasHidden ? undefined : id;
    this.concealed = concealed;
  };

  /** A letter or number leads to the next row that begins with it, or to the next column where there is one row. */
  #jump(key: string): number | undefined {
    const {answer, cursor = -1} = this;
    if ([...key].length !== 1 || !answer || !('grid' in answer)) return undefined;
    const {rows, columns} = answer.grid;
    const wide = columns.length;
    const name = (member: Grid['rows'][number] | undefined): string =>
      member ? memberLabel(member, this.speech, 'long') : '';
    const names = (members: Grid['rows']): string[] => members.map(name);
    if (rows.length === 1) return jumpTo(names(columns), cursor, key);
    const order = this.#rows(answer.grid);
    const at = cursor < 0 ? -1 : order.indexOf(Math.floor(cursor / wide));
    const n = jumpTo(
      order.map((row) => name(rows[row])),
      at,
      key,
    );
    return n === undefined ? undefined : (order[n] as number) * wide + (Math.max(0, cursor) % wide);
  }

  #has(id: string): boolean {
    const {answer} = this;
    if (!answer || !('grid' in answer)) return false;
    return [...answer.grid.rows, ...answer.grid.columns].some((member) => member.id === id);
  }

  #rows({rows}: Grid): readonly number[] {
    return this.order.length ? this.order : [...rows.keys()];
  }

  /** What there is to be heard: line by line, or the bars in the order in which they stand. */
  #notes(): readonly Note[] {
    const {answer} = this;
    if (!answer || !('grid' in answer)) return [];
    const {grid} = answer;
    const wide = grid.columns.length;
    const rows = this.#rows(grid).map((row) =>
      grid.columns.map((_, column) => row * wide + column),
    );
    const lines = answer.kind === 'groups' && wide === 1 ? [rows.flat()] : rows;
    return notesOf(grid, 'targets' in answer ? answer.targets : undefined, lines);
  }

  #takeable(): Takeable | undefined {
    const {answer, speech: lang} = this;
    const {dataset} = this.feed.state;
    if (!answer || answer.kind === 'empty' || !dataset) return undefined;
    const {facts, warning} = this.provenance(dataset);
    const demo = dataset.feed.demo ? this.words.demo : '';
    return {
      lang,
      heading: this.heading ?? headingOf(answer, lang),
      sentence: this.told(answer),
      notes: this.notesOf(answer),
      source: [demo, facts].filter(Boolean).join(' · '),
      warning: warning && `⚠\u00a0${warning}`,
      csv: csvWithNotes(bothLanguages(answer, lang), [demo, facts, warning]),
      tsv: csvOf(tableOf(answer, lang), '\t'),
      feed: this.feed.address,
    };
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // On the sheet, so that a waiting chart keeps the room that its picture will take.
    const {drawing, cursor} = this;
    const {natural = this.naturalHeight, needs = 0} = drawing ?? {};
    this.setMeasure('--_natural', `${natural}px`);
    this.setMeasure('--_needs', `${needs}px`);
    const {answer} = this;
    if (changed.has('cursor') && answer && 'grid' in answer) {
      this.#pointing = true;
      this.linked.point(cursor === undefined ? {} : this.#at(answer.grid, cursor));
      this.#pointing = false;
    }
    if (drawing && cursor !== undefined)
      placeBeside(this.renderRoot, this.spot(drawing.scene, cursor), this.labelSize);
  }

  protected point(event: PointerEvent): void {
    if (!this.drawing) return;
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    this.#spoken = '';
    this.cursor = this.pickAt(
      this.drawing.scene,
      event.clientX - box.left,
      event.clientY - box.top,
    );
  }

  /** Opens what the chosen mark stands for, for the page and the group; a second time lets go of it. */
  protected choose(): void {
    const {answer, cursor} = this;
    if (cursor === undefined || !answer || !('grid' in answer)) return;
    const chosen = this.#at(answer.grid, cursor);
    const isHeld = Object.entries(chosen).every(([key, id]) => this.selection[key] === id);
    const changes = Object.entries(chosen).map(([key, id]) => [key, isHeld ? '' : id] as const);
    const period = 'period' in answer ? answer.period.code : '';
    this.select(
      {indicator: this.indicator, period, ...(isHeld ? {} : chosen)},
      Object.fromEntries(changes),
    );
  }

  /** What a cell stands for, by dimension. */
  #at({rows, columns}: Grid, cell: number): Selection {
    const row = rows[Math.floor(cell / columns.length)];
    const at: Record<string, string> = {};
    for (const member of [row && aroundOf(row), row, columns[cell % columns.length]])
      if (member?.id && member.dimension !== 'indicator') at[member.dimension] = member.id;
    return at;
  }

  protected leave(): void {
    if (this.#listening.state === 'playing') return;
    this.cursor = undefined;
    this.#spoken = '';
  }

  protected move(event: KeyboardEvent): void {
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      !this.answer ||
      this.answer.kind === 'empty'
    )
      return;
    const listens = this.#listening.state !== 'off';
    if (event.key === ' ' && listens) void this.#listening.toggle();
    else if (/^( |Enter)$/.test(event.key) && this.cursor !== undefined) this.choose();
    else if (event.key === 'Escape') {
      if (this.cursor === undefined && !listens) return;
      this.#listening.stop();
      this.leave();
    } else {
      const cell = this.step(this.answer as A, this.cursor, event.key) ?? this.#jump(event.key);
      if (cell === undefined) return;
      this.cursor = cell;
      this.#listening.step(cell);
      const {title, value, more} = this.readout(this.answer as A, cell);
      this.#spoken = [title, value, ...more].join(', ');
    }
    event.preventDefault();
  }
}
