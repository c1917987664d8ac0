import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {placeBeside, type Spot} from '../controllers/beside.js';
import {mapContents, type ContentWishes, type MapContent} from '../controllers/map-content.js';
import {mapDeed, type MapDeed} from '../controllers/map-keys.js';
import {MapView} from '../controllers/map-view.js';
import {remember} from '../controllers/remember.js';
import {learnWidths, measureIn, whenQuiet} from '../controllers/text-width.js';
import {boundaries} from '../feed/sections/boundaries.js';
import {describeGroups} from '../format/describe-groups.js';
import {schoolFacts} from '../format/fact-labels.js';
import {memberLabel} from '../format/labels.js';
import {wording} from '../format/lang.js';
import {listIds, schoolTexts} from '../format/map-list.js';
import {placeReadout, schoolName, schoolReadout} from '../format/map-readout.js';
import {mapNotes} from '../format/map-notes.js';
import {mapWords} from '../format/map-words.js';
import {fill} from '../format/messages.js';
import {formatNumber} from '../format/numbers.js';
import {bareName} from '../format/place-names.js';
import {tableWords} from '../format/table-words.js';
import {levelSigns} from '../format/tile-words.js';
import {type Readout} from '../format/readout.js';
import {boxAround, groundLevel, isHere, type Ground} from '../geometry/ground.js';
import {insetColumn, layoutInsets, type InsetScene} from '../geometry/insets.js';
import {layoutMap, naturalHeight, type MapScene} from '../geometry/map-scene.js';
import {pickMark} from '../geometry/points.js';
import {levelOf, type Level} from '../geometry/regions.js';
import {fit, mercator, mercatorBack, type PlaneBox, type View} from '../geometry/view.js';
import type {Answer, GroupsAnswer} from '../model/answer.js';
import type {Dataset} from '../model/dataset.js';
import type {Selection} from '../model/selection.js';
import {rowOf, type MapFigures} from '../model/map-figures.js';
import {pickMap, trailTo, type MapPick} from '../model/pick-map.js';
import {
  countSchools,
  parseSchoolFilter,
  pickSchools,
  type SchoolGroups,
} from '../model/pick-schools.js';
import type {Problem} from '../model/problem.js';
import {parseQuery, type Query} from '../model/query.js';
import {drawPlaceKey, drawSchoolKey, groupColour} from '../render/map-keys.js';
import {paintPoints, type PointsLook} from '../render/points-canvas.js';
import {mapItem} from '../render/map-item.js';
import {drawPicture, type PictureDeeds} from '../render/map-picture.js';
import {drawTrail} from '../render/trail.js';
import {drawShapes} from '../render/regions.js';
import {drawCard} from '../render/school-card.js';
import {drawList, type ListItem} from '../render/twin-list.js';
import {controls} from '../theme/controls.js';
import {map} from '../theme/map.js';
import {picture} from '../theme/picture.js';
import {EduIndicatorWidget} from './indicator-widget.js';
import type {SelectDetail} from './widget.js';

/** The part of the map that is in the middle of the picture; `zoom` 1 shows all of what is open, 2 half of its width. */
export interface MapPosition {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** What stands under the pointer or the keyboard's cursor. */
type Cursor =
  | {readonly kind: 'place' | 'school'; readonly id: string}
  | {readonly kind: 'cluster'; readonly mark: number};

type Inks = Pick<PointsLook, 'colours' | 'paper' | 'ink'>;

/**
 * A map of places coloured by an indicator, with the schools in them, and a list that is the same control in words: what
 * the map tells by pointing, the list tells by key and by ear. Without an indicator the places are coloured by their number
 * of schools. The boundaries are those that were valid in the period shown; without any, circles stand for the places.
 *
 * @tag edu-school-map
 * @fires {CustomEvent<SelectDetail>} edu-select - A reader has opened a place or a school, or left it.
 * @csspart list - The list beside or below the picture.
 * @csspart school - What is told of one school.
 * @cssproperty --edu-ramp - Colour of the highest class; the others are fainter.
 * @example <edu-school-map src="/feed.json" indicator="class-size" period="latest"></edu-school-map>
 */
export class EduSchoolMap extends EduIndicatorWidget {
  static override styles = [...[EduIndicatorWidget.styles].flat(), controls, picture, map];
  static override properties: PropertyDeclarations = {
    place: {reflect: true},
    school: {reflect: true},
    classes: {},
    schoolsBy: {attribute: 'schools-by'},
    schoolsWhere: {attribute: 'schools-where'},
    placesOnly: {type: Boolean, attribute: 'places-only'},
    tiles: {type: Boolean},
    cursor: {state: true},
    sheet: {state: true},
    searched: {state: true},
    page: {state: true},
    byName: {state: true},
    keptClasses: {state: true},
    keptGroups: {state: true},
  };

  /**
   * How values are cut into classes: `quantile`, `equal`, `bands` or `target`, each with a number of classes if wanted
   * (`quantile 4`), or limits (`30 35 40`). Without it the indicator's bands, else five quantiles.
   */
  classes?: string;

  /** What the schools are coloured by: `level`, `ownership` or a fact's key. */
  schoolsBy?: string;

  /** Schools to keep: `level=TH,THCS; cleanWater=false`. */
  schoolsWhere?: string;

  /** Leaves the schools out of the picture. */
  placesOnly = false;

  /** Draws the feed's tile grid in the place of shapes. */
  tiles = false;

  /** @internal Needed of the feed besides places and indicators. */
  readonly sections = [boundaries];
  /** @internal */
  readonly schools = true;

  /** @internal */
  private cursor: Cursor | undefined;
  /** @internal True while the readout stands as a sheet, after a tap. */
  private sheet = false;
  /** @internal */
  private searched = '';
  /** @internal */
  private page = 0;
  /** @internal */
  private byName = false;
  /** @internal Classes and groups of schools that the reader keeps; none: all of them. */
  private keptClasses: ReadonlySet<string> = new Set();
  /** @internal */
  private keptGroups: ReadonlySet<string> = new Set();

  readonly #map = new MapView(this);
  /** Where a page lets its readers begin. */
  #top = '';
  #drilled: string | undefined;
  #pick: MapPick | undefined;
  #content: MapContent | undefined;
  #scene: MapScene | undefined;
  #insets: readonly InsetScene[] = [];
  #natural = 240;
  #spoken = '';
  /** What the group had chosen when the map followed it last. */
  #groupHad: Selection = {};
  #focusNext: '.card' | '.rows' | undefined;
  #isTouch = false;
  /** Names and the list come when the page is quiet again, just after the first picture, which readers wait for. */
  #isSettled = false;

  /** Whether the reader's system sets the colours, which a canvas has to ask for. */
  readonly #forced = matchMedia('(forced-colors: active)');
  readonly #repaint = (): void => this.requestUpdate();
  readonly #contentOf = mapContents();
  readonly #levelOf = remember<Level>();
  readonly #shapesOf = remember<ReturnType<typeof drawShapes>>();
  readonly #insetsOf = remember<readonly InsetScene[]>();
  readonly #textsOf = remember<readonly string[]>();
  readonly #inksOf = remember<Inks>();
  readonly #paintedOf = remember<unknown>();
  readonly #sentenceOf = remember<string>();
  readonly #itemsOf = remember<readonly ListItem[]>();
  readonly #idsOf = remember<readonly string[]>();

  /** What part of the map is shown; undefined while there is no map. Setting it shows another part at once. */
  get view(): MapPosition | undefined {
    const {view, home} = this.#map;
    if (!view || !home) return undefined;
    const [lon, lat] = mercatorBack(view.x, view.y);
    return {lon, lat, zoom: view.scale / home.scale};
  }

  set view(position: MapPosition | undefined) {
    const {home} = this.#map;
    if (!home) return;
    const [x, y] = position ? mercator(position.lon, position.lat) : [home.x, home.y];
    this.#map.show({x, y, scale: home.scale * (position?.zoom ?? 1)});
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#forced.addEventListener('change', this.#repaint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forced.removeEventListener('change', this.#repaint);
  }

  // ── From the question to the picture ──────────────────────────────────────────────────────────────────────────────

  protected override ask(dataset: Dataset, query: Query): Answer {
    this.#pick = pickMap(
      dataset,
      query,
      query.indicator
        ? undefined
        : (asked) =>
            countSchools(
              dataset,
              asked,
              pickSchools(dataset, [], parseSchoolFilter(this.schoolsWhere)),
            ),
    );
    return this.#pick.answer;
  }

  protected override describe(answer: GroupsAnswer): string {
    return this.#sentenceOf([answer, this.speech], () => describeGroups(answer, this.speech));
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#followGroup();
    if (changed.has('place') && this.place !== this.#drilled)
      this.#startFrom(this.place?.trim() ?? '');
    const before = this.answer;
    super.willUpdate(changed);
    learnWidths(this.size);
    // What is chosen changes no mark.
    const isPointed = changed.size === 1 && changed.has('cursor') && this.answer === before;
    if (isPointed && this.#scene && this.#scene.view === this.#map.view) return;
    const {dataset} = this.feed.state;
    if (dataset && changed.has('schoolsWhere') && !this.indicator)
      this.answer = this.ask(dataset, this.followed?.query ?? parseQuery(this, this.defaultPeriod));
    const {answer} = this;
    this.#scene = undefined;
    this.#content =
      dataset && answer?.kind === 'groups' && this.#pick
        ? this.#contentOf(
            dataset,
            answer,
            this.#pick,
            this.#wishes,
            this.size.width ? this.#fitScale : undefined,
          )
        : undefined;
    const {ground} = this.#content ?? {};
    // The table takes the picture's place: its focus goes, and with it the chosen value; so does one that is gone.
    if (this.tableOpen || this.#isGone()) {
      this.sheet = false;
      this.cursor = undefined;
      this.#spoken = '';
    }
    if (this.#content && ground && !this.tableOpen && this.size.width)
      this.#scene = this.#layout(this.#content, ground);
  }

  /** What the group chooses is opened, as when the page says so; what it lets go of is closed. */
  #followGroup(): void {
    const {selection} = this;
    const {dataset} = this.feed.state;
    const {place = '', school = ''} = this.#groupHad;
    if (!dataset || selection === this.#groupHad) return;
    this.#groupHad = selection;
    const [to = '', one = ''] = [selection['place'], selection['school']];
    if (to !== place && (!to || dataset.places.byId.has(to)))
      this.place = to || this.#top || undefined;
    if (one !== school && (!one || dataset.schools.has(one))) this.school = one || undefined;
  }

  protected override turning({place: _place, school: _school, ...others}: Selection): Selection {
    return others;
  }

  /** A page that opens a place inside what is open already, as another widget's choice, leaves its readers the way back. */
  #startFrom(place: string): void {
    const {dataset} = this.feed.state;
    const isInside =
      this.hasUpdated &&
      dataset &&
      this.#top &&
      place &&
      trailTo(dataset, place, this.#top)[0] === this.#top;
    if (!isInside) this.#top = place;
  }

  /** Whether what was chosen is not shown any more. */
  #isGone(): boolean {
    const {figures} = this.#content ?? {};
    const {cursor} = this;
    if (cursor?.kind === 'place') return !figures || rowOf(figures, cursor.id) < 0;
    return cursor?.kind === 'school' && !figures?.dataset.schools.has(cursor.id);
  }

  get #wishes(): ContentWishes {
    const {classes, schoolsWhere, keptClasses, keptGroups, placesOnly, tiles} = this;
    // A map of schools alone tells their levels apart.
    const schoolsBy = this.schoolsBy ?? (this.indicator ? '' : 'level');
    return {classes, schoolsBy, schoolsWhere, keptClasses, keptGroups, placesOnly, tiles};
  }

  readonly #fitScale = (box: PlaneBox): number =>
    fit(box, this.#pictureWidth, this.#heightFor(box)).scale;

  /** Problems of the shapes too: a place that is not drawn is named. */
  protected override ownProblems(): readonly Problem[] {
    // A linked file that is no indicator's holds shapes or schools.
    const shapes = this.feed.state.problems.filter(
      ({path, file, subject, severity}) =>
        severity !== 'warning' &&
        (/^\/(boundaries|schools)/.test(path) || (file !== undefined && subject === undefined)),
    );
    return [...super.ownProblems(), ...shapes, ...(this.#content?.problems ?? [])];
  }

  #layout({figures, boundary, index}: MapContent, ground: Ground): MapScene {
    const {textSize} = this;
    const width = this.#pictureWidth;
    this.#natural = this.#heightFor(ground.frame.box);
    const height = this.size.height || this.#natural;
    this.size.assume(this.#natural);

    const home = boxAround(ground, rowOf(figures, figures.leaf)) ?? ground.frame.box;
    const look = {
      width,
      height,
      fontSize: this.labelSize,
      measure: measureIn(this.size.family, this),
    };
    const right = ground.frame.far.size ? insetColumn(look) : 0;
    this.#map.frame(home, ground.whole, width, height, right);
    const view = this.#map.view as View;
    const z = levelOf(view.scale);
    const level = this.#levelOf([ground, z], () => groundLevel(ground, z));
    const {speech} = this;
    this.#insets = this.#insetsOf([ground, width, height, speech], () =>
      layoutInsets(
        ground.shapes.flatMap((shape) => shape ?? []),
        ground.frame,
        boundary?.insets ?? [],
        {
          ...look,
          name: ({name, places: [id = '']}) =>
            wording(name, speech) ||
            bareName(wording(figures.dataset.places.byId.get(id)?.name, speech)),
        },
      ),
    );
    return layoutMap(
      figures,
      ground,
      level,
      view,
      index && {index, zoom: view.scale / (this.#map.out?.scale ?? view.scale)},
      !boundary?.grid,
      {
        ...look,
        textSize,
        name: this.#isSettled ? (row) => this.#nameOnMap(figures, row) : undefined,
      },
    );
  }

  /** Without its kind, with the sign of its level where that needs a look. */
  #nameOnMap({answer, classes, classIds}: MapFigures, row: number): string {
    const member = answer.grid.rows[row];
    const name = member ? bareName(memberLabel(member, this.speech, 'short')) : '';
    const level = classes.levels[Number(classIds[row]?.slice(1))];
    return level && level !== 'good' ? `${levelSigns[level]} ${name}` : name;
  }

  get #pictureWidth(): number {
    return Math.max(120, this.size.width - (this.#isWide ? this.#side + this.textSize : 0));
  }

  #heightFor(box: PlaneBox): number {
    return naturalHeight(box, this.#pictureWidth, this.textSize, window.innerHeight);
  }

  get #isWide(): boolean {
    return this.size.width > this.textSize * 46;
  }

  /** Width of the list beside the picture. */
  get #side(): number {
    return Math.round(Math.min(this.size.width * 0.34, this.textSize * 23));
  }

  get #pageSize(): number {
    return this.#isWide ? 50 : 12;
  }

  /** Ids of everything that is listed. */
  #ids({figures}: MapContent): readonly string[] {
    const {searched, byName, speech} = this;
    return this.#idsOf([figures, searched, byName, speech], () =>
      listIds(
        figures,
        searched,
        byName,
        () => this.#textsOf([figures.schools, speech], () => schoolTexts(figures, speech)),
        speech,
      ),
    );
  }

  #readout({figures}: MapContent, cursor: Cursor): Readout {
    if (cursor.kind === 'cluster') {
      const count = this.#count(this.#scene?.marks?.size[cursor.mark] ?? 0);
      return {title: fill(mapWords(this.speech).cluster, {count}), value: '', more: []};
    }
    const school = figures.dataset.schools.get(cursor.id);
    return school
      ? schoolReadout(figures, school, this.speech)
      : placeReadout(figures, cursor.id, this.speech);
  }

  #count(n: number): string {
    return formatNumber(n, this.speech, 0);
  }

  // ── What is shown ─────────────────────────────────────────────────────────────────────────────────────────────────

  protected override body(): TemplateResult {
    const content = this.#content as MapContent;
    const {figures} = content;
    const {speech: lang} = this;
    const opened = figures.dataset.schools.get(this.school ?? '');
    return html`
      ${this.#path(figures)}
      ${drawPlaceKey(figures, this.keptClasses, (id) => this.keepClass(id), lang)}
      <div class="pair ${this.#isWide ? 'wide' : ''}">
        ${
          content.ground
            ? html`<div class="picture" part="picture">
                <div class="canvas">
                  ${this.#scene ? this.#picture(content, this.#scene) : nothing}
                </div>
              </div>`
            : nothing
        }
        <div class="side">
          ${
            opened
              ? drawCard(
                  {
                    name: schoolName(opened, lang),
                    facts: schoolFacts(opened, figures.dataset.dimensions, lang),
                    href: opened.href,
                  },
                  () => this.closeSchool(),
                  lang,
                )
              : this.#isSettled
                ? this.#list(content)
                : nothing
          }
        </div>
      </div>
      ${
        content.points
          ? drawSchoolKey(
              figures,
              this.keptGroups,
              (id) => this.keepGroup(id),
              (key) => this.colourBy(key),
              lang,
            )
          : nothing
      }
      ${this.#notes(content)}
      <p class="unseen" role="status">${this.#spoken}</p>
    `;
  }

  /** Ids of the places from the top down to what is open; `''` stands for everything. */
  #trail({dataset, answer, inside, leaf}: MapFigures): readonly string[] {
    const focus = leaf ?? (inside.length === 1 ? inside[0] : undefined);
    const trail = trailTo(dataset, focus, this.#top);
    const fromAll = this.#top
      ? this.#top.includes(' ')
      : dataset.places.children(undefined, answer.period).length > 1;
    return fromAll ? [this.#top, ...trail] : trail;
  }

  #path(figures: MapFigures): unknown {
    const {speech: lang} = this;
    const ids = this.#trail(figures);
    const steps = ids.map((id) => {
      const name = figures.dataset.places.byId.get(id)?.name;
      return {
        id,
        name:
          name === undefined
            ? mapWords(lang).all
            : memberLabel({dimension: 'place', id, name}, lang, 'long'),
      };
    });
    // What is open says its own value, which no line of the list does.
    const value = figures.leaf === undefined ? '' : placeReadout(figures, figures.leaf, lang).value;
    return ids.length > 1 ? drawTrail(steps, value, (id) => this.drill(id), lang) : nothing;
  }

  #picture(content: MapContent, scene: MapScene): TemplateResult {
    const {figures} = content;
    const {cursor} = this;
    const {level, shown} = scene;
    return drawPicture(
      figures,
      {
        scene,
        shapes: this.#shapesOf([level, shown.join(), figures], () =>
          drawShapes(level, shown, figures),
        ),
        insets: this.#insets,
        chosen: rowOf(figures, cursor?.kind === 'place' ? cursor.id : figures.leaf),
        hint: this.#map.hint,
        readout: cursor && this.#readout(content, cursor),
        isSheet: this.sheet,
      },
      this.#deeds,
      this.speech,
    );
  }

  #list(content: MapContent): TemplateResult {
    const {figures} = content;
    const ids = this.#ids(content);
    const words = mapWords(this.speech);
    const first = this.page * this.#pageSize;
    return drawList(
      {
        items: this.#itemsOf([ids, first, figures, this.#pageSize, this.speech], () =>
          ids
            .slice(first, first + this.#pageSize)
            .map((id) => mapItem(figures, id, this.searched !== '', this.speech)),
        ),
        before: first,
        total: ids.length,
        pageSize: this.#pageSize,
        chosen: this.cursor?.kind === 'cluster' ? undefined : this.cursor?.id,
        searched: this.searched,
        byName: this.byName,
        nothing:
          this.searched || !figures.leaf ? tableWords(this.speech).nothingFound : words.noSchools,
      },
      {
        search: (text) => this.search(text),
        sort: () => this.sort(),
        turn: (pages) => (this.page += pages),
        key: this.press,
        open: (id) => this.open(this.#cursorAt(id)),
        hover: (id) => {
          if (!this.sheet) this.cursor = id === undefined ? undefined : this.#cursorAt(id);
          this.#spoken = '';
        },
      },
      this.speech,
    );
  }

  #notes({figures, ground, boundary, points}: MapContent): unknown {
    const {speech: lang, school} = this;
    const count = (list: readonly unknown[] = []): number => list.filter(Boolean).length;
    const notes = mapNotes(
      {
        attribution: wording(boundary?.attribution, lang),
        isTold: this.ownProblems().length > 0,
        isWaiting: boundary !== undefined && !isHere(boundary),
        shapes: count(ground?.shapes),
        circles: count(ground?.middles) - count(ground?.shapes),
        missing: figures.answer.grid.rows.length - count(ground?.middles),
        lost: points?.lost ?? 0,
        unknownSchool: school && !figures.dataset.schools.has(school) ? school : '',
      },
      lang,
    );
    return notes.length
      ? html`<ul class="notes">
          ${notes.map((note) => html`<li>${note}</li>`)}
        </ul>`
      : nothing;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.setMeasure('--_natural', `${this.#natural}px`);
    this.setMeasure('--_needs', `${Math.round(this.textSize * 16)}px`);
    this.setMeasure('--_side', `${this.#side}px`);
    this.#paint();
    if (this.#content && this.size.width && !this.#isSettled) {
      this.#isSettled = true;
      whenQuiet(() => this.requestUpdate());
    }
    if (this.cursor && !this.sheet)
      placeBeside(this.renderRoot, this.#spotOf(this.cursor), this.labelSize);
    if (changed.has('cursor')) this.#scrollToChosen();
    if (this.#focusNext) void this.#focusLater(this.#focusNext);
    this.#focusNext = undefined;
  }

  /** After the update, since the picture that loses the focus lets go of what was chosen. */
  async #focusLater(part: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(part)?.focus();
  }

  #paint(): void {
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>('.points');
    const root = this.renderRoot.querySelector('.root');
    const {figures, points} = this.#content ?? {};
    const {marks, width = 0, height = 0} = this.#scene ?? {};
    const context = canvas?.getContext('2d');
    if (!canvas || !context || !root || !marks || !figures || !points) return;
    const ratio = Math.min(3, window.devicePixelRatio || 1);
    const sides = [Math.round(width * ratio), Math.round(height * ratio)] as const;
    if (canvas.width !== sides[0] || canvas.height !== sides[1])
      [canvas.width, canvas.height] = sides;
    const {groups, schools} = figures;
    const id = this.school ?? (this.cursor?.kind === 'school' ? this.cursor.id : undefined);
    const inks = this.#inks(root, groups);
    this.#paintedOf([canvas, marks, inks, id], () => {
      const chosen = id === undefined ? -1 : schools.findIndex((school) => school.id === id);
      paintPoints(context, marks, {
        width,
        height,
        ratio,
        ...inks,
        font: this.size.family,
        chosen: chosen < 0 ? undefined : chosen,
        groupOf: (school) => groups?.of[school] ?? 0,
        soft: points.soft,
        format: (count) => this.#count(count),
      });
    });
    canvas.dataset['painted'] = '';
  }

  /** The colours in force, as a canvas wants them; read at most once a second, since asking waits for the page's styles. */
  #inks(root: Element, groups: SchoolGroups | undefined): Inks {
    const second = Math.floor(performance.now() / 1000);
    const forced = this.#forced.matches;
    return this.#inksOf([groups, this.surroundings.theme, forced, second], () => {
      const style = getComputedStyle(root);
      const ink = (name: string, system: string): string =>
        forced ? system : style.getPropertyValue(`--_${name}`).trim();
      return {
        colours: (groups?.ids ?? ['']).map((_, i) => ink(groupColour(groups, i), 'CanvasText')),
        paper: ink('paper', 'Canvas'),
        ink: ink('ink', 'CanvasText'),
      };
    });
  }

  /** Keeps the chosen line of the list in sight, without moving the page. */
  #scrollToChosen(): void {
    const row = this.renderRoot.querySelector<HTMLElement>('.row[aria-selected=true]');
    const list = row?.parentElement;
    if (!row || !list || list.scrollHeight <= list.clientHeight) return;
    const top = row.offsetTop - list.offsetTop;
    if (top < list.scrollTop) list.scrollTop = top;
    else if (top + row.offsetHeight > list.scrollTop + list.clientHeight)
      list.scrollTop = top + row.offsetHeight - list.clientHeight;
  }

  #spotOf(cursor: Cursor): Spot | undefined {
    const scene = this.#scene;
    if (!scene) return undefined;
    const {marks, view, width, height} = scene;
    if (cursor.kind === 'cluster')
      return marks && {x: marks.x[cursor.mark] as number, y: marks.y[cursor.mark] as number};
    const at = this.#planeOf(cursor);
    return (
      at && {
        x: (at.x - view.x) * view.scale + width / 2,
        y: (at.y - view.y) * view.scale + height / 2,
      }
    );
  }

  /** Where a place or a school is in the plane. */
  #planeOf(cursor: Cursor): Spot | undefined {
    const {figures, ground, points} = this.#content ?? {};
    if (!figures || cursor.kind === 'cluster') return undefined;
    if (cursor.kind === 'place') return ground?.spots[rowOf(figures, cursor.id)];
    const i = figures.schools.findIndex(({id}) => id === cursor.id);
    const [x, y] = [points?.x[i] ?? NaN, points?.y[i] ?? NaN];
    return Number.isNaN(x) ? undefined : {x, y};
  }

  // ── What readers do ───────────────────────────────────────────────────────────────────────────────────────────────

  readonly #deeds: PictureDeeds = {
    press: (event) => this.press(event),
    grab: (event) => this.grab(event),
    point: (event) => this.point(event),
    leave: () => this.leave(),
    tap: (event) => this.tap(event),
    wheel: {handleEvent: (event) => this.#map.wheel(event as WheelEvent), passive: false},
    touch: {handleEvent: (event) => this.#map.touch(event as TouchEvent), passive: false},
    zoom: (factor) => this.#map.zoom(factor),
    goHome: () => this.#map.goHome(),
    open: () => this.cursor && this.open(this.cursor),
    close: () => this.leaveSheet(),
  };

  protected grab(event: PointerEvent): void {
    this.#isTouch = event.pointerType === 'touch';
    this.#map.grab(event);
  }

  protected point(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    if (this.#map.drag(event)) {
      this.cursor = undefined;
      return;
    }
    if (!this.sheet) this.cursor = this.#under(event);
    this.#spoken = '';
  }

  /** A tap tells first and opens at the second; a click, which has hovered before, opens at once. */
  protected tap(event: MouseEvent): void {
    if (this.#map.dragged) return;
    const cursor = this.#under(event);
    const isSame =
      cursor?.kind !== 'cluster' &&
      this.cursor?.kind !== 'cluster' &&
      cursor?.id === this.cursor?.id;
    if (!cursor) this.leaveSheet();
    else if (this.#isTouch && cursor.kind !== 'cluster' && !(this.sheet && isSame)) {
      this.cursor = cursor;
      this.sheet = true;
    } else this.open(cursor);
  }

  /** What stands under a pointer: a school or a cluster near it, else a place. */
  #under(event: MouseEvent): Cursor | undefined {
    const {marks} = this.#scene ?? {};
    const {figures} = this.#content ?? {};
    if (!figures) return undefined;
    const {left, top} = (event.currentTarget as Element).getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    const mark = marks && pickMark(marks, x, y, this.#isTouch ? 14 : 5);
    if (marks && mark !== undefined) {
      if ((marks.size[mark] as number) > 1) return {kind: 'cluster', mark};
      const school = figures.schools[marks.index[mark] as number];
      if (school) return {kind: 'school', id: school.id};
    }
    const row = (event.target as SVGElement).dataset['i'];
    const place = row === undefined ? undefined : figures.answer.grid.rows[Number(row)];
    return place && {kind: 'place', id: place.id};
  }

  protected leave(): void {
    if (this.sheet) return;
    this.cursor = undefined;
    this.#spoken = '';
  }

  protected leaveSheet(): void {
    this.sheet = false;
    this.cursor = undefined;
  }

  #cursorAt(id: string): Cursor {
    return {kind: this.#content?.figures.dataset.schools.has(id) ? 'school' : 'place', id};
  }

  protected readonly press = (event: KeyboardEvent): void => {
    const {localName} = event.currentTarget as Element;
    const place = localName === 'svg' ? 'picture' : localName === 'input' ? 'field' : 'list';
    const deed = this.#content && mapDeed(event, place);
    if (deed && this.#do(deed, place)) event.preventDefault();
  };

  /** Does what a key asks for; false where there is nothing to do. */
  #do(deed: MapDeed, place: 'picture' | 'list' | 'field'): boolean {
    const content = this.#content as MapContent;
    const far = this.textSize * 5;
    switch (deed.kind) {
      case 'step':
        this.#step(deed.by);
        return true;
      case 'pan':
        this.#map.pan(deed.x * far, deed.y * far);
        return true;
      case 'zoom': {
        // What is chosen stays where it is.
        const {width = 0, height = 0} = this.#scene ?? {};
        const {x, y} = (this.cursor && this.#spotOf(this.cursor)) ?? {x: width / 2, y: height / 2};
        this.#map.zoom(deed.factor, x - width / 2, y - height / 2);
        return true;
      }
      case 'home':
        this.#map.goHome();
        return true;
      case 'open': {
        const [first] = place === 'field' ? this.#ids(content) : [];
        const cursor = this.cursor ?? (first === undefined ? undefined : this.#cursorAt(first));
        if (cursor) this.open(cursor, true);
        return cursor !== undefined;
      }
      case 'out':
        if (!this.searched) return this.#out();
        this.search('');
        return true;
    }
  }

  /** Moves the cursor along the list, and says where it is. */
  #step(by: number): void {
    const content = this.#content as MapContent;
    const ids = this.#ids(content);
    if (!ids.length) return;
    const now = this.cursor?.kind === 'cluster' ? -1 : ids.indexOf(this.cursor?.id ?? '');
    const at = Math.max(0, Math.min(ids.length - 1, now < 0 ? Math.max(0, by - 1) : now + by));
    const cursor = this.#cursorAt(ids[at] as string);
    this.cursor = cursor;
    this.page = Math.floor(at / this.#pageSize);
    const {title, value, more} = this.#readout(content, cursor);
    this.#spoken = [title, value, ...more].filter(Boolean).join(', ');
    const spot = this.#planeOf(cursor);
    if (spot) this.#map.reveal(spot.x, spot.y);
  }

  /** Goes into what was chosen: a place's parts or schools, a school's facts, the schools of a cluster. */
  protected open(cursor: Cursor, byKey = false): void {
    this.sheet = false;
    if (cursor.kind === 'cluster') this.#openCluster(cursor.mark);
    else if (cursor.kind === 'place') this.drill(cursor.id);
    else {
      this.school = cursor.id;
      if (byKey) this.#focusNext = '.card';
      const spot = this.#planeOf(cursor);
      const {view, home} = this.#map;
      if (spot && view && home)
        this.#map.glide({...spot, scale: Math.max(view.scale, home.scale * 3)});
      this.#tellSelect();
    }
  }

  /** Zooms in until a cluster falls apart. */
  #openCluster(mark: number): void {
    const {marks, view, width = 0, height = 0} = this.#scene ?? {};
    const {index} = this.#content ?? {};
    if (!marks || !view || !index) return;
    this.cursor = undefined;
    this.#map.glide({
      x: view.x + ((marks.x[mark] as number) - width / 2) / view.scale,
      y: view.y + ((marks.y[mark] as number) - height / 2) / view.scale,
      scale: Math.max(
        index.expand(marks.index[mark] as number, marks.base) * 1.05,
        view.scale * 1.5,
      ),
    });
  }

  /** Opens a place, or everything for `''`. */
  protected drill(id: string): void {
    this.cursor = undefined;
    this.school = undefined;
    this.searched = '';
    this.page = 0;
    this.#drilled = this.place = id || undefined;
    this.#tellSelect();
  }

  protected closeSchool(): void {
    const {school} = this;
    this.school = undefined;
    if (school !== undefined) this.cursor = {kind: 'school', id: school};
    this.#focusNext = '.rows';
    this.#map.goHome();
    this.#tellSelect();
  }

  /** One step back up; false at the top. */
  #out(): boolean {
    if (this.sheet) this.leaveSheet();
    else if (this.school) this.closeSchool();
    else {
      const trail = this.#trail((this.#content as MapContent).figures);
      const [above, left] = trail.slice(-2);
      if (left === undefined) {
        const had = this.cursor !== undefined;
        this.leave();
        return had;
      }
      this.drill(above as string);
      this.cursor = {kind: 'place', id: left};
    }
    return true;
  }

  protected search(text: string): void {
    this.searched = text;
    this.page = 0;
    this.cursor = undefined;
  }

  protected sort(): void {
    this.byName = !this.byName;
    this.page = 0;
  }

  protected keepClass(id: string): void {
    this.keptClasses = toggled(this.keptClasses, id);
    this.page = 0;
  }

  protected keepGroup(id: string): void {
    this.keptGroups = toggled(this.keptGroups, id);
    this.page = 0;
  }

  protected colourBy(key: string): void {
    this.schoolsBy = key;
    this.keptGroups = new Set();
  }

  #tellSelect(): void {
    const {place, school, indicator} = this;
    const detail: SelectDetail = {
      ...(place && {place}),
      ...(school && {school}),
      ...(indicator && {indicator}),
      period: this.#content?.figures.answer.period.code ?? '',
    };
    this.select(detail, {place: place === this.#top ? '' : place, school});
  }
}

function toggled(kept: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(kept);
  if (!next.delete(id)) next.add(id);
  return next;
}
