import {expect, fixture} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import * as page from '../stories/which-chart.story.js';

const {default: meta, ...stories} = page;

const show = async (story: (typeof stories)['HowMuch'], width = 320): Promise<HTMLElement> => {
  const answer = (meta.render as (args: unknown) => TemplateResult)(story.args);
  return fixture<HTMLElement>(html`<div style="inline-size: ${width}px">${answer}</div>`);
};

describe('the page that leads from a question to a form', () => {
  for (const [name, story] of Object.entries(stories)) {
    it(`offers the tag of the widget that it shows (${name})`, async () => {
      const ground = await show(story);
      const code = ground.querySelector('code')?.textContent ?? '';
      const copied = new DOMParser().parseFromString(code, 'text/html').body.firstElementChild;
      const shown = ground.querySelector('.shown')?.firstElementChild;
      expect(copied?.localName).to.equal(shown?.localName);
      expect(copied?.getAttribute('src')).to.match(/^\/feeds\/(mekong|minh-hoa)\.json$/);
      for (const {name, value} of copied?.attributes ?? [])
        if (name !== 'src') expect(shown?.getAttribute(name), name).to.equal(value);
    });

    it(`stays in 320 px (${name})`, async () => {
      const ground = await show(story);
      expect(ground.scrollWidth).to.be.at.most(320);
    });
  }

  it('puts the tag on the clipboard, or in the hand of a reader where it may not', async () => {
    const ground = await show(stories.HowMuch);
    const said = ground.querySelector('[role="status"]');
    ground.querySelector('button')?.click();
    for (let n = 0; n < 50 && !said?.textContent; n++)
      await new Promise((done) => setTimeout(done, 20));
    if (said?.textContent.includes('Copied')) return;
    expect(said?.textContent).to.include('Ctrl+C');
    expect(String(getSelection())).to.equal(ground.querySelector('code')?.textContent);
  });
});
