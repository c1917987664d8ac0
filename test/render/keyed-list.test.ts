import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {html, render} from 'lit';
import {keyedList} from '../../src/render/keyed-list.js';

const draw = (place: HTMLElement, ids: readonly string[]): void => {
  render(
    html`<ul>
      ${keyedList(
        ids,
        (id) => id,
        (id) => html`<li tabindex="0">${id}</li>`,
      )}
    </ul>`,
    place,
  );
};
const shown = (place: HTMLElement): string[] =>
  [...place.querySelectorAll('li')].map(({textContent}) => textContent);

describe('keyedList', () => {
  it('shows each list that it is given, whatever it showed before, and keeps the elements of those that stay', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), {maxLength: 7});
    fc.assert(
      fc.property(fc.array(list, {minLength: 1, maxLength: 8}), (lists) => {
        const place = document.createElement('div');
        let before = new Map<string, Element>();
        for (const ids of lists) {
          draw(place, ids);
          expect(shown(place)).to.deep.equal(ids);
          const now = new Map<string, Element>();
          for (const element of place.querySelectorAll('li'))
            if (!now.has(element.textContent)) now.set(element.textContent, element);
          for (const [id, element] of now)
            if (before.has(id)) expect(element).to.equal(before.get(id));
          before = now;
        }
      }),
    );
  });

  it('leaves nothing behind of what goes', () => {
    const place = document.createElement('div');
    draw(place, ['a', 'b']);
    const count = (): number => place.querySelector('ul')?.childNodes.length ?? 0;
    const before = count();
    for (let i = 0; i < 50; i++) draw(place, [`a${i}`, `b${i}`]);
    expect(count()).to.equal(before);
  });

  it('moves nobody who stands in place, so that focus stays', () => {
    const place = document.createElement('div');
    document.body.append(place);
    draw(place, ['a', 'b', 'c']);
    place.querySelectorAll('li')[1]?.focus();
    draw(place, ['new', 'b', 'other', 'c']);
    expect(document.activeElement?.textContent).to.equal('b');
    place.remove();
  });
});
