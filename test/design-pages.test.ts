/** The pages for designers: they stay in a phone's width, speak the page's language alone, and do what their buttons say. */
import {expect, fixture} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import * as designTokens from '../stories/design-tokens.story.js';
import * as longWords from '../stories/long-words.story.js';
import * as seeing from '../stories/seeing.story.js';
import * as switchboard from '../stories/switchboard.story.js';
import * as themeEditor from '../stories/theme-editor.story.js';
import {contrast, coloursOf, colourValue} from '../stories/design-page.js';
import {arcOf, scaleOf} from '../stories/viewing.js';

const pages = {designTokens, longWords, seeing, switchboard, themeEditor} as unknown as Record<
  string,
  Record<string, {args: unknown; name: string}> & {
    default: {render: (args: unknown) => TemplateResult};
  }
>;

const show = async (
  page: string,
  story: string,
  lang = 'vi',
  width = 320,
): Promise<HTMLElement> => {
  const file = pages[page];
  const content = file?.default.render(file[story]?.args);
  return fixture<HTMLElement>(
    html`<div lang=${lang} style="inline-size: ${width}px">${content}</div>`,
  );
};

const settled = async (): Promise<void> => {
  for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
};

/** Words that are on screen. */
const seen = (ground: HTMLElement): string =>
  [...ground.querySelectorAll<HTMLElement>('[data-vi], [data-en]')]
    .filter((each) => each.checkVisibility())
    .map(({textContent}) => textContent)
    .join(' ');

const VIETNAMESE = /[ảãạăằắẳẵặầấẩẫậẻẽẹềếểễệỉĩịỏõọồốổỗộơờớởỡợủũụưừứửữựỷỹỵđ]/;

for (const [page, file] of Object.entries(pages))
  for (const story of Object.keys(file).filter((name) => name !== 'default'))
    describe(`${page}, ${story}`, () => {
      for (const width of [320, 1280])
        it(`stays in ${width} px`, async () => {
          const ground = await show(page, story, 'vi', width);
          await settled();
          const right = ground.getBoundingClientRect().left + width;
          const over = [...ground.querySelectorAll('.design *')].filter(
            (each) => !each.closest('.hall, svg') && each.getBoundingClientRect().right > right + 1,
          );
          expect(over.map(({localName, className}) => `${localName}.${className}`)).to.deep.equal(
            [],
          );
        }).timeout(20_000);

      it('speaks the page’s language alone', async () => {
        const vi = seen(await show(page, story, 'vi'));
        const en = seen(await show(page, story, 'en'));
        expect(vi).to.match(VIETNAMESE);
        expect(en).not.to.match(VIETNAMESE);
        expect(en.length).to.be.above(20);
      }).timeout(20_000);
    });

describe('the theme editor', () => {
  const opened = async (story = 'Default'): Promise<HTMLElement> => {
    const ground = await show('themeEditor', story, 'vi', 1200);
    await settled();
    return ground;
  };
  const set = (ground: HTMLElement, property: string, value: string): void => {
    const input = ground.querySelector<HTMLInputElement>(`input[aria-label="${property} #"]`);
    if (!input) throw new Error(`There is no field for ${property}.`);
    input.value = value;
    input.dispatchEvent(new Event('change'));
  };
  const status = (ground: HTMLElement): string =>
    ground.querySelector('.bench [role="status"]')?.textContent ?? '';
  const css = (ground: HTMLElement): string => ground.querySelector('pre')?.textContent ?? '';

  it('restyles the widgets, and writes the rules that did so', async () => {
    const ground = await opened();
    expect(css(ground)).not.to.include('--edu-');
    set(ground, '--edu-ink', '#102040');
    await settled();
    const heading = ground
      .querySelector('edu-line-chart')
      ?.shadowRoot?.querySelector('[part="heading"]');
    expect(getComputedStyle(heading as Element).color).to.equal('rgb(16, 32, 64)');
    expect(css(ground)).to.include('--edu-ink: #102040;');
  });

  it('warns below 4.5:1 for text and 3:1 for marks, not above', async () => {
    const ground = await opened();
    expect(status(ground)).to.include('●');
    set(ground, '--edu-ink-soft', '#777777');
    expect(contrast('#777777', '#ffffff')).to.be.below(4.5).and.above(3);
    expect(status(ground)).to.include('■').and.to.include('4,4:1');
    set(ground, '--edu-ink-soft', '#525e6d');
    expect(status(ground)).to.include('●');
    set(ground, '--edu-series-1', '#777777');
    expect(status(ground)).to.include('●');
    set(ground, '--edu-series-1', '#cccccc');
    expect(status(ground)).to.include('■');
  });

  it('takes no word that is no colour', async () => {
    const ground = await opened();
    set(ground, '--edu-ink', 'red; }');
    expect(css(ground)).not.to.include('red');
  });

  it('says at once what a preset costs', async () => {
    expect(status(await opened('Ivory'))).to.include('■');
  });
});

describe('the switchboard', () => {
  it('shows every widget’s face for the chosen fault', async () => {
    const ground = await show('switchboard', 'Well', 'vi', 1200);
    const radios = ground.querySelectorAll<HTMLInputElement>('input[type="radio"]');
    expect(radios.length).to.equal(7);
    radios[2]?.click();
    await settled();
    const widgets = [...ground.querySelectorAll<HTMLElement>('.faces > div > *')].filter(
      ({localName}) => localName.startsWith('edu-'),
    );
    expect(widgets.length).to.equal(14);
    for (const {shadowRoot, localName} of widgets)
      expect(shadowRoot?.querySelector('.state.failed'), localName).not.to.equal(null);
  });
});

describe('figures of the pages', () => {
  it('give the contrasts that the guidelines give', () => {
    expect(contrast('#000000', '#ffffff')).to.be.closeTo(21, 1e-9);
    expect(contrast('#777777', '#ffffff')).to.be.closeTo(4.478, 0.001);
    expect(contrast('#ffffff', '#ffffff')).to.equal(1);
  });

  it('ask text for 4.5:1 and marks for 3:1, and the kit’s own colours have it', () => {
    for (const theme of ['light', 'dark', 'wall'] as const) {
      const colours = coloursOf(theme);
      const paper = colours.find(({name}) => name === 'paper')?.hex ?? '';
      expect(colours.filter(({least}) => least).length).to.be.at.least(15);
      for (const {hex, least, name} of colours)
        expect(contrast(hex, paper), `${theme} ${name}`).to.be.at.least(least);
    }
  });

  it('write a colour as the token file has it', () => {
    expect(colourValue('#1a2330')).to.deep.equal({
      colorSpace: 'srgb',
      components: [0.102, 0.1373, 0.1882],
      hex: '#1a2330',
    });
  });

  // 55 inches are 1218 mm wide: a pixel of 1080p is 0.634 mm.
  it('shrink a wall to the angle at which it is seen', () => {
    expect(scaleOf('1080p', 3)).to.be.closeTo(0.634 / 3000 / (0.26458 / 600), 0.001);
    expect(scaleOf('4K', 3) * 3840).to.be.closeTo(scaleOf('1080p', 3) * 1920, 0.01);
    expect(scaleOf('1080p', 0.6 * (0.634 / 0.26458))).to.be.closeTo(1, 0.001);
    // 0.7 × 24 px × 0.634 mm at 3 m.
    expect(arcOf('1080p', 3, 24)).to.be.closeTo(12.2, 0.1);
  });
});
