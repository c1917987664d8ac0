import {expect, fixture} from '@open-wc/testing';
import {html} from 'lit';
import {embedCode, SCRIPT} from '../stories/embed-code.js';

const codeOf = async (content: unknown, feed?: string): Promise<string> =>
  embedCode(await fixture<HTMLElement>(html`<div>${content}</div>`), feed);

describe('the code to embed a story', () => {
  it('is the script line and the tag, with an address where the story has a value', async () => {
    const code = await codeOf(
      html`<edu-plain .data=${{}} indicator="pupils" sideways style="height: 3px"></edu-plain>`,
      '/feeds/mekong.json',
    );
    expect(code).to.equal(
      `${SCRIPT}\n\n<edu-plain src="/feeds/mekong.json" indicator="pupils" sideways></edu-plain>\n`,
    );
  });

  it('keeps widgets inside their source, which alone has the address', async () => {
    const code = await codeOf(
      html`<section>
        <edu-source
          ><p>Đang tải</p>
          <edu-plain where="sex=F"></edu-plain
        ></edu-source>
      </section>`,
    );
    expect(code).to.equal(
      `${SCRIPT}\n\n<edu-source src="/feed.json">\n  <edu-plain where="sex=F"></edu-plain>\n</edu-source>\n`,
    );
  });

  it('keeps the page’s own words, and makes an address of the workshop’s one of the page’s', async () => {
    const code = await codeOf(
      html`<edu-plain src="http://localhost:6006/some/feeds/minh-hoa.json">93,5%</edu-plain>`,
    );
    expect(code).to.include('<edu-plain src="/feeds/minh-hoa.json">93,5%</edu-plain>');
  });

  it('is a page that reads the same again, also with quotes in a value', async () => {
    const code = await codeOf(html`<edu-plain heading=${'"A" & <b>'}></edu-plain>`);
    const read = new DOMParser().parseFromString(code, 'text/html').querySelector('edu-plain');
    expect(read?.getAttribute('heading')).to.equal('"A" & <b>');
  });

  it('is nothing where a story has no widget', async () => {
    expect(await codeOf(html`<p>x</p>`)).to.equal('');
  });
});
