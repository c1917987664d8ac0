import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {escapeHtml} from '../../src/controllers/escape-html.js';
import {
  CMSES,
  elementOf,
  frameAddress,
  ROLES,
  snippets,
  type Embed,
} from '../../src/embed/snippet.js';

const embed: Embed = {
  tag: 'edu-bar-chart',
  attributes: {
    indicator: 'pupils',
    src: 'https://so.example/feed.json',
    by: 'place level',
    sideways: '',
  },
  fallback: '256.347 học sinh',
  title: 'Học sinh theo cấp',
  base: 'https://so.example/edu-widgets/',
  lang: 'vi',
  height: 420,
};
const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&quot;\n]]>[/edu_widget]\u0000`;
const hostile: Embed = {
  ...embed,
  attributes: {src: 'https://so.example/feed.json', indicator: HOSTILE, where: HOSTILE},
  fallback: HOSTILE,
  title: HOSTILE,
};
const code = (
  of: Embed,
  cms: (typeof CMSES)[number],
  role: (typeof ROLES)[number],
  kind: string,
): string => snippets(of, cms, role).find((each) => each.kind === kind)?.code ?? '';

describe('the snippet', () => {
  it('loads the kit and writes the tag in lower case with double quotes, the source first, the fallback inside', () => {
    assert.equal(
      snippets(embed, 'html', 'script')[0]?.code,
      `<script type="module" src="https://so.example/edu-widgets/edu-widgets.js"></script>
<edu-bar-chart
  src="https://so.example/feed.json"
  indicator="pupils"
  by="place level"
  sideways
  lang="vi"
>256.347 học sinh</edu-bar-chart>`,
    );
  });

  it('gives somebody who may only paste a frame one with a title, a height and a link inside', () => {
    assert.equal(
      snippets(embed, 'nukeviet', 'iframe')[0]?.code,
      `<iframe
  src="https://so.example/edu-widgets/frame.html?widget=bar-chart&amp;src=https%3A%2F%2Fso.example%2Ffeed.json&amp;indicator=pupils&amp;by=place%20level&amp;sideways=&amp;lang=vi"
  title="Học sinh theo cấp"
  width="100%"
  height="420"
  loading="lazy"
><a href="https://so.example/edu-widgets/frame.html?widget=bar-chart&amp;src=https%3A%2F%2Fso.example%2Ffeed.json&amp;indicator=pupils&amp;by=place%20level&amp;sideways=&amp;lang=vi">256.347 học sinh</a></iframe>`,
    );
  });

  it('gives WordPress the address alone on a line where nothing may be pasted', () => {
    assert.match(
      snippets(embed, 'wordpress', 'url')[0]?.code ?? '',
      /^https:\/\/so\.example\/edu-widgets\/frame\.html\?widget=bar-chart&\S+$/,
    );
  });

  it('recommends something for every system and role, and never twice the same', () => {
    for (const cms of CMSES)
      for (const role of ROLES) {
        const all = snippets(embed, cms, role);
        assert.ok(all.length >= 2, `${cms} ${role}`);
        assert.equal(new Set(all.map(({kind}) => kind)).size, all.length);
        const needsScript = /<script|^<edu-/.test(all[0]?.code ?? '');
        assert.ok(role === 'script' || !needsScript, `${cms} ${role} needs no script`);
      }
  });

  it('keeps the script line beside a tag that comes without it', () => {
    for (const cms of CMSES) {
      const kinds = snippets(embed, cms, 'script').map(({kind}) => kind);
      assert.equal(kinds.includes('tag-only'), kinds.includes('head'), cms);
    }
  });

  it('writes hostile words so that none of them leaves its quotes', () => {
    for (const cms of CMSES)
      for (const role of ROLES)
        for (const {kind, code: text} of snippets(hostile, cms, role)) {
          const own = text.replace(/<script (?:type="module"|async) src="[^"<>]*"><\/script>/, '');
          const where = `${cms} ${role} ${kind}`;
          // Whatever looks like a tag is one of ours, and between its quotes there are only names.
          for (const [tag, name = ''] of own.matchAll(
            /<\/?([a-z!][\w-]*)((?:"[^"]*"|[^">])*)>?/gi,
          )) {
            assert.match(name, /^(edu-bar-chart|iframe|a|p)$/, where);
            assert.doesNotMatch(tag.replaceAll(/"[^"]*"/g, ''), /onerror|alert|['&]/, where);
          }
          assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f]/, kind);
        }
  });

  it('escapes every sign that means something in HTML, and gives it back to who reads it', () => {
    assert.equal(escapeHtml(`<a b="c" d='e'>&`), '&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;');
    const [, written = ''] = /indicator="([^"]*)"/.exec(elementOf(hostile)) ?? [];
    const read = written
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    assert.equal(read, HOSTILE.replaceAll(/[\n\u0000]/g, ' ').trim());
  });

  it('leaves out what is no attribute of a widget: handlers, styles, names with signs', () => {
    const text = elementOf({
      ...embed,
      attributes: {src: 'x', onclick: 'a()', style: 'b', 'a b': 'c', 'x"y': 'd', Upper: 'e'},
    });
    assert.equal(text, '<edu-bar-chart\n  src="x"\n  lang="vi"\n>256.347 học sinh</edu-bar-chart>');
  });

  it('refuses a tag that is none of the kit', () => {
    for (const tag of ['script', 'edu-', 'edu-x onload', 'EDU-BAR'])
      assert.throws(() => elementOf({...embed, tag}), RangeError);
  });

  it('puts into the address of a frame what can be read out of it again', () => {
    const {searchParams} = new URL(frameAddress(hostile));
    assert.equal(searchParams.get('widget'), 'bar-chart');
    assert.equal(searchParams.get('where'), HOSTILE.replaceAll(/[\n\u0000]/g, ' ').trim());
  });

  it('writes a shortcode that nothing inside can end', () => {
    const text = code(hostile, 'wordpress', 'url', 'shortcode');
    assert.equal(text.match(/\[/g)?.length, 2, text);
    const [, where = ''] = /where="([^"]*)"/.exec(text) ?? [];
    assert.equal(decodeURIComponent(where), HOSTILE.replaceAll(/[\n\u0000]/g, ' ').trim());
  });

  it('writes YAML in which every value is one quoted string', () => {
    const lines = code(hostile, 'liferay', 'script', 'client-extension').split('\n');
    assert.equal(lines[0], 'edu-bar-chart:');
    for (const line of lines.filter((each) => /^ {4}- /.test(each)))
      assert.equal(typeof JSON.parse(line.slice(6)), 'string', line);
  });
});
