import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {islands, network, socTrang2022} from '../../stories/map-feeds.js';
import {all, show, textOf} from './page.js';

describe('edu-school-map', () => {
  it('colours the parts of a place by an indicator, in the boundaries of that time', async () => {
    const element = await show(
      html`<edu-school-map
        .data=${network}
        indicator="class-size"
        place=${socTrang2022}
        period="2022-2023"
      ></edu-school-map>`,
    );
    expect(textOf(element, '.heading')).to.include('Tỉnh Sóc Trăng');
    expect(all(element, '.regions path.region')).to.have.length(11);
  });

  it('shows what lies far out in an inset', async () => {
    const element = await show(
      html`<edu-school-map .data=${islands} indicator="pupils"></edu-school-map>`,
    );
    expect(textOf(element, 'svg.ground'))
      .to.match(/Hoàng ?Sa/)
      .and.match(/Trường ?Sa/);
  });
});
