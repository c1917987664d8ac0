import {expect} from 'chai';
import type {ReactiveControllerHost} from 'lit';
import {learnWidths, measureIn, whenQuiet} from '../../src/controllers/text-width.js';

const SVG = 'http://www.w3.org/2000/svg';
const family = 'Georgia, "DejaVu Serif", serif';

describe('widths of texts', () => {
  it('are what the browser writes, once it had time to tell', async () => {
    let redrawn = 0;
    const host = {requestUpdate: () => redrawn++} as unknown as ReactiveControllerHost;
    learnWidths({width: 400, family});
    measureIn(family, host);
    await new Promise((done) => {
      whenQuiet(() => {
        done(undefined);
      });
    });
    expect(redrawn, 'asks for a second drawing').to.equal(1);

    const measure = measureIn(family, host);
    for (const text of ['Trường Tiểu học Sư phạm Phường 1…', 'Mỹ Tú', '15.266', 'WWWW iiii', ''])
      for (const [size, weight] of [
        [12, 400],
        [13, 600],
        [40, 400],
      ] as const) {
        const picture = document.createElementNS(SVG, 'svg');
        const label = document.createElementNS(SVG, 'text');
        label.style.cssText = `text-rendering: geometricPrecision; font: ${weight} ${size}px ${family}`;
        label.textContent = text;
        picture.append(label);
        document.body.append(picture);
        const width = label.getComputedTextLength();
        picture.remove();
        const told = measure(text, size, weight === 600);
        expect(told, `${text} at ${size} px`).to.be.within(width - 1, width * 1.05 + 1);
      }
  });
});
