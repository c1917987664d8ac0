import {expect} from '@open-wc/testing';
import {estimateWidth, shorten, wrap} from '../../src/geometry/measure.js';

const width = (text: string): number => estimateWidth(text, 10);

describe('wrapping a name', () => {
  const name = 'Trường Tiểu học và Trung học cơ sở Vĩnh Châu';

  it('breaks at words', () => {
    expect(wrap(name, width(name) * 0.6, 10, estimateWidth)).to.deep.equal([
      'Trường Tiểu học và Trung',
      'học cơ sở Vĩnh Châu',
    ]);
  });

  it('shortens from the middle when the lines run out, keeping both ends', () => {
    const line = shorten(name, width(name) / 2, 10, estimateWidth);
    expect(line).to.match(/^Trường .*….*Vĩnh Châu$/);
    expect(width(line)).to.be.at.most(width(name) / 2);
  });

  it('keeps a name that fits as it is', () => {
    expect(wrap('Mỹ Tú', 500, 10, estimateWidth)).to.deep.equal(['Mỹ Tú']);
    expect(shorten('Mỹ Tú', 500, 10, estimateWidth)).to.equal('Mỹ Tú');
  });

  it('never loops or throws for names without spaces or boxes without room', () => {
    expect(wrap('A'.repeat(10_000), 40, 10, estimateWidth)).to.have.length(1);
    expect(wrap('', 40, 10, estimateWidth)).to.deep.equal([]);
    expect(wrap('Lớp 1', 0, 10, estimateWidth).length).to.be.at.most(2);
  });
});
