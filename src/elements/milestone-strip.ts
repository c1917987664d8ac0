import {html, nothing, type PropertyDeclarations, type PropertyValues} from 'lit';
import {serverTime} from '../controllers/clock.js';
import {remember} from '../controllers/remember.js';
import {milestones} from '../feed/sections/milestones.js';
import {formatDay} from '../format/dates.js';
import {describeMilestones, noStepsSentence} from '../format/describe-milestones.js';
import {tame} from '../format/feed-text.js';
import {wording} from '../format/lang.js';
import {fill} from '../format/messages.js';
import {formatTick, milestoneWords} from '../format/milestone-words.js';
import {problemSentence} from '../format/problem-words.js';
import {isWide, layoutMilestones, type MilestonesScene} from '../geometry/milestones.js';
import type {Dataset} from '../model/dataset.js';
import {pickMilestones, type MilestonesAnswer} from '../model/pick-milestones.js';
import type {Problem} from '../model/problem.js';
import {drawMilestones} from '../render/milestones.js';
import {milestones as looks} from '../theme/milestones.js';
import {EduWidget} from './widget.js';

/** Viet Nam is seven hours ahead of UTC all year. */
const dayInVietNam = (ms: number): number => Math.floor((ms / 3_600_000 + 7) / 24);

/** Beyond so many steps those out of sight are left undrawn. */
const MANY = 60;

/**
 * Phases and steps of a plan on a time axis, with today's line: what is done, under way, late, still to come. Steps that
 * are late are named in the sentence. In a narrow box, and by ear, the same is a list.
 *
 * @tag edu-milestone-strip
 * @csspart list - The axis and the steps.
 * @example <edu-milestone-strip src="/feed.json" milestone="plan"></edu-milestone-strip>
 */
export class EduMilestoneStrip extends EduWidget {
  static override styles = [...[EduWidget.styles].flat(), looks];
  static override properties: PropertyDeclarations = {
    place: {},
    milestone: {},
  };

  /** Place ids, separated by spaces: steps there and inside, with the plans that they are parts of. */
  place?: string;

  /** Id of one milestone: it and what lies in it. */
  milestone?: string;

  /** @internal The passing of time changes what is shown. */
  override readonly timely = true;
  /** @internal Needed of the feed besides places and indicators. */
  readonly sections = [milestones];

  #answer: MilestonesAnswer | undefined;
  #scene: MilestonesScene | undefined;
  readonly #answerOf = remember<MilestonesAnswer>();
  readonly #sceneOf = remember<MilestonesScene>();

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const {state} = this.feed;
    const {dataset} = state;
    const {textSize, labelSize, speech: lang} = this;
    // An attribute that is taken away leaves null behind.
    const [place, milestone] = [this.place ?? '', this.milestone ?? ''];
    const {width} = this.size;
    const today = dayInVietNam(serverTime(state));
    const answer =
      dataset &&
      this.#answerOf([dataset, place, milestone, today], () =>
        pickMilestones(dataset, {place, milestone}, today),
      );
    this.#answer = answer;
    this.#scene = undefined;
    if (answer?.kind === 'steps' && isWide({width, textSize}))
      this.#scene = this.#sceneOf([answer, width, textSize, labelSize, lang], () =>
        layoutMilestones(answer.steps, today, {
          width,
          textSize,
          fontSize: labelSize,
          todayLabel: this.#todayWord(today),
          formatTick: (day, unit) => formatTick(day, unit, lang),
        }),
      );
  }
  protected override face(dataset: Dataset): unknown {
    const answer = this.#answer as MilestonesAnswer;
    const {speech: lang} = this;
    if (answer.kind === 'empty') {
      const [problem] = this.ownProblems();
      return [
        this.titled(this.#title(dataset), ''),
        html`<div class="state" role="status">
          <p>${noStepsSentence(answer.reason, dataset, lang)}</p>
          ${problem ? html`<p class="trouble">${this.tell(problem)}</p>` : nothing}
        </div>`,
        this.endnotes([], nothing, []),
      ];
    }
    const scene = this.#scene;
    const {steps, roots, today} = answer;
    return [
      this.titled(this.#title(dataset), describeMilestones(steps, lang)),
      html`<div
        class="plan ${scene ? 'wide' : ''} ${steps.length > MANY ? 'many' : ''}"
        part="list"
      >
        ${drawMilestones(
          {
            roots,
            scene,
            today: this.#todayWord(today),
            placeName: (id) => placeName(dataset, id, lang),
          },
          lang,
        )}
      </div>`,
      this.endnotes(),
    ];
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const scene = this.#scene;
    if (scene) this.setMeasure('--_words', `${(scene.text / (scene.text + scene.width)) * 100}%`);
  }

  protected override ownProblems(): readonly Problem[] {
    return this.feed.state.problems.filter(
      ({path, severity}) => severity !== 'warning' && path.startsWith('/milestones'),
    );
  }

  protected override tell(problem: Problem): string {
    return problemSentence(problem, this.speech);
  }

  /** The roadmap, of the places that are asked for. */
  #title(dataset: Dataset): string {
    const names = (this.place ?? '')
      .split(' ')
      .map((id) => placeName(dataset, id, this.speech))
      .filter(Boolean);
    return [milestoneWords(this.speech).heading, ...names].join(', ');
  }

  #todayWord(today: number): string {
    return fill(milestoneWords(this.speech).today, {date: formatDay(today)});
  }
}

const placeName = ({places}: Dataset, id = '', lang: string): string =>
  tame(wording(places.byId.get(id)?.name, lang));
