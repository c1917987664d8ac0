import type {TemplateResult} from 'lit';

/** What a widget shows when the story has settled; `stale` is a picture with a warning about its age. */
export type State = 'shown' | 'stale' | 'waiting' | 'empty' | 'failed';

/** One example: plain data that Storybook shows, the tests check and a newcomer copies. */
export interface Story<Args> {
  readonly name: string;
  readonly args?: Args;
  /** Without it, the file's own. */
  readonly render?: (args: Args) => TemplateResult;
  /** What a reader does once the picture stands. */
  readonly play?: (stage: {canvasElement: HTMLElement}) => Promise<void>;
  readonly parameters?: {
    readonly docs: {readonly description: {readonly story: string}};
    /** One for each widget in the order of the page; `shown` where nothing is said. */
    readonly states?: readonly State[];
  };
}

/** What all stories of one element share. */
export interface Meta<Args> {
  readonly title: string;
  readonly component: string;
  readonly tags: readonly string[];
  readonly argTypes: Readonly<Record<string, unknown>>;
  readonly render: (args: Args) => TemplateResult;
  /** Below the element's own description. */
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** Options that every widget has. */
export interface WidgetArgs {
  /** A feed as a JSON value. */
  readonly feed?: unknown;
  readonly indicator?: string;
  readonly by?: string;
  readonly place?: string;
  readonly school?: string;
  readonly period?: string;
  readonly where?: string;
  readonly heading?: string;
  readonly headingLevel?: number;
  readonly theme?: 'light' | 'dark' | 'wall' | 'auto';
}

/** Controls for the options that every widget has. */
export const widgetArgTypes = {
  feed: {table: {disable: true}},
  indicator: {control: 'text'},
  by: {control: 'text'},
  place: {control: 'text'},
  school: {control: 'text'},
  period: {control: 'text'},
  where: {control: 'text'},
  heading: {control: 'text'},
  headingLevel: {control: {type: 'number', min: 1, max: 6}},
  theme: {control: 'select', options: ['light', 'dark', 'wall', 'auto']},
} as const;

/** What a story shows, in one or two sentences, and what its widgets look like where that is not simply a picture. */
export function tells(
  story: string,
  ...states: readonly State[]
): NonNullable<Story<never>['parameters']> {
  return {docs: {description: {story}}, ...(states.length ? {states} : {})};
}

/** The one element of a kind in a story, once it has drawn itself. */
export async function drawn(
  stage: HTMLElement,
  tag: string,
): Promise<HTMLElement & {readonly shadowRoot: ShadowRoot}> {
  const element = stage.querySelector<
    HTMLElement & {readonly shadowRoot: ShadowRoot; updateComplete: Promise<unknown>}
  >(tag);
  if (!element) throw new Error(`The story has no <${tag}>.`);
  // The picture waits for the size of its box, which the browser tells with the next frames.
  for (let frames = 0; frames < 3; frames++) {
    await new Promise((done) => requestAnimationFrame(done));
    await element.updateComplete;
  }
  return element;
}
