import {expect} from '@open-wc/testing';
import {register} from '../../src/embed/register.js';
import {version} from '../../src/embed/version.js';

/** What the console was told while `act` ran, and right after. */
async function heard(act: () => void): Promise<string[]> {
  const lines: string[] = [];
  const {info, warn} = console;
  console.info = console.warn = (line: string) => void lines.push(line);
  try {
    act();
    if (document.readyState !== 'complete')
      await new Promise((done) => addEventListener('load', done, {once: true}));
    await new Promise((done) => setTimeout(done, 20));
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

  it('says nothing when the same class comes again', async () => {
    const type = class extends HTMLElement {};
    const lines = await heard(() => {
      register('edu-test-again', type);
      register('edu-test-again', type);
    });
    expect(lines).to.deep.equal([]);
  });

  it('keeps the first of two copies and names both versions and sources in one line', async () => {
    const first = class extends HTMLElement {
      static version = '0.0.9';
      static copy = '0.0.9 (https://portal.example/old.js)';
    };
    customElements.define('edu-test-one', first);
    customElements.define('edu-test-two', class extends first {});
    const lines = await heard(() => {
      register('edu-test-one', class extends HTMLElement {});
      register('edu-test-two', class extends HTMLElement {});
    });
    expect(customElements.get('edu-test-one')).to.equal(first);
    expect(lines).to.have.length(1);
    expect(lines[0])
      .to.contain('0.0.9 (https://portal.example/old.js)')
      .and.to.match(new RegExp(`loaded: ${version.replaceAll('.', '\\.')} \\(http.*register\\.`));
  });
});
