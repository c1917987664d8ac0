import {expect} from '@open-wc/testing';
import {register} from '../../src/embed/register.js';
import {version} from '../../src/embed/version.js';

/** What the console was told while `act` ran. */
function heard(act: () => void): string[] {
  const lines: string[] = [];
  const {info, warn} = console;
  console.info = console.warn = (line: string) => void lines.push(line);
  try {
    act();
  } finally {
    Object.assign(console, {info, warn});
  }
  return lines;
}

describe('register', () => {
  it('gives a tag its class, which then knows its version', () => {
    const type: CustomElementConstructor & {version?: string} = class extends HTMLElement {};
    register('edu-test-new', type);
    expect(customElements.get('edu-test-new')).to.equal(type);
    expect(type.version).to.equal(version);
  });

  it('says nothing when the same class comes again', () => {
    const type = class extends HTMLElement {};
    const lines = heard(() => {
      register('edu-test-again', type);
      register('edu-test-again', type);
    });
    expect(lines).to.deep.equal([]);
  });

  it('keeps the first of two copies and names both versions in one line', () => {
    const first = class extends HTMLElement {
      static version = '0.0.9';
    };
    customElements.define('edu-test-one', first);
    customElements.define('edu-test-two', class extends first {});
    const lines = heard(() => {
      register('edu-test-one', class extends HTMLElement {});
      register('edu-test-two', class extends HTMLElement {});
    });
    expect(customElements.get('edu-test-one')).to.equal(first);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('0.0.9').and.to.contain(version);
  });
});
