import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {promisify} from 'node:util';
import {SMALL} from '../pages/examples.js';
import {Host, type Opened} from '../pages/serve.js';
import {consumer, root, runNode, type Ran} from './pack.js';

/** Every form, with figures of the demo. */
const FORMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'line-chart': {indicator: 'class-size-forecast', by: 'level'},
  'bar-chart': {indicator: 'pupils', by: 'level', place: '2022.94'},
  'stacked-chart': {indicator: 'learning-result', by: 'grade result', share: ''},
  'share-chart': {indicator: 'rooms', by: 'condition'},
  'pyramid-chart': {indicator: 'teacher-age', by: 'age sex'},
  'heatmap-chart': {indicator: 'exam-marks', by: 'subject mark', place: '2022.94'},
  'funnel-chart': {indicator: 'admission-steps', by: 'step'},
  'scatter-chart': {indicator: 'pupils', versus: 'teachers', by: 'level', place: '2022.94'},
  'kpi-tile': {indicator: 'class-size', place: '2022.94'},
  'data-table': {indicator: 'pupils', by: 'period level', place: '2022.94'},
  'alert-panel': {},
};
const WITHOUT_PICTURE = ['kpi-tile', 'data-table', 'alert-panel'];

const options = (attributes: Readonly<Record<string, string>>): string[] =>
  Object.entries(attributes).flatMap(([name, value]) => [`--${name}`, ...(value ? [value] : [])]);

/** What a browser reads in a written file. */
interface Seen {
  readonly fault: string;
  readonly tags: readonly string[];
  readonly attributes: readonly string[];
  readonly text: string;
  readonly rows: readonly (readonly string[])[];
  readonly headings: readonly string[];
  readonly lang: string;
  readonly marks: number;
}

export function rendered(): void {
  describe('edu-widgets render', () => {
    let home = '';
    let host: Host;
    let opened: Opened;
    before(async () => {
      home = consumer([], {'small.json': JSON.stringify(SMALL)});
      copyFileSync(join(root, 'demo/feeds/minh-hoa.json'), join(home, 'feed.json'));
      copyFileSync(join(root, 'demo/feeds/trouble/hostile.json'), join(home, 'hostile.json'));
      host = await Host.start();
      opened = await host.open({body: ''}, {settle: false});
    });
    after(() => host.stop());

    const call = (...args: string[]): Ran =>
      runNode(home, 'node_modules/edu-widgets/dist/cli/main.js', ...args);
    const file = (path: string): string => readFileSync(join(home, path), 'utf8');

    /** Writes what is asked for and gives the names of the files. */
    function draw(out: string, ...args: string[]): string[] {
      const {status, stderr} = call('render', ...args, '--out', out);
      assert.deepEqual([status, stderr], [0, ''], args.join(' '));
      return readdirSync(join(home, out)).sort();
    }

    const read = (text: string, kind: 'image/svg+xml' | 'text/html'): Promise<Seen> =>
      opened.page.evaluate(
        ([source, type]) => {
          const page = new DOMParser().parseFromString(source, type);
          const all = [...page.querySelectorAll('*')];
          const words = (element: Element): string =>
            (element.textContent || '').replaceAll(/\s+/g, ' ').trim();
          return {
            fault: page.querySelector('parsererror')?.textContent ?? '',
            tags: all.map(({localName}) => localName),
            attributes: all.flatMap((element) =>
              [...element.attributes].map(({name, value}) => `${name}=${value}`),
            ),
            text: words(page.documentElement),
            rows: [...page.querySelectorAll('tr')].map((row) => [...row.children].map(words)),
            headings: [...page.querySelectorAll('h1, h2, h3')].map(words),
            lang: page.documentElement.getAttribute('lang') ?? '',
            marks: page.querySelectorAll('path, rect, circle').length,
          };
        },
        [text, kind] as const,
      );

    /** Nothing runs, nothing is fetched, nothing waits for a style sheet. */
    function assertStill({fault, tags, attributes}: Seen): void {
      assert.equal(fault, '');
      for (const name of ['script', 'iframe', 'object', 'img', 'link', 'button', 'input', 'slot'])
        assert.ok(!tags.includes(name), name);
      for (const attribute of attributes) {
        assert.doesNotMatch(attribute, /^(on\w+|src|srcset|xlink:href|class|part|tabindex)=/);
        assert.doesNotMatch(
          attribute,
          /^(?!aria-|href).*(var\(|color-mix|--|\bNaN\b|undefined|javascript:)/,
        );
        if (attribute.includes('url(')) assert.match(attribute, /=url\(#[\w-]+\)$/);
      }
    }

    for (const [widget, attributes] of Object.entries(FORMS))
      test(`writes a ${widget} as files that are well formed and stand alone`, async () => {
        for (const lang of ['vi', 'en']) {
          const out = `${widget}-${lang}`;
          const files = draw(
            out,
            'feed.json',
            '--widget',
            widget,
            '--lang',
            lang,
            ...options(attributes),
          );
          const stem = [widget, attributes['indicator']].filter(Boolean).join('-');
          const hasPicture = !WITHOUT_PICTURE.includes(widget);
          assert.deepEqual(files, [`${stem}.html`, ...(hasPicture ? [`${stem}.svg`] : [])]);
          const page = await read(file(`${out}/${stem}.html`), 'text/html');
          assertStill(page);
          assert.equal(page.lang, lang);
          assert.equal(page.headings.length, 1);
          assert.match(
            page.text,
            lang === 'vi' ? /Nguồn: .*Cập nhật 24\/11\/2026/ : /Source: .*Updated 24\/11\/2026/,
          );
          if (widget === 'alert-panel') assert.ok(page.tags.includes('li'));
          else assert.ok(page.rows.length > 1, 'has a table');
          if (!hasPicture) continue;
          // As XML, which forgives nothing.
          const picture = await read(file(`${out}/${stem}.svg`), 'image/svg+xml');
          assertStill(picture);
          assert.ok(picture.marks > 3, `${picture.marks} marks`);
          assert.equal(picture.lang, lang);
          assert.ok(picture.text.includes(page.headings[0] ?? '?'));
        }
      });

    test('gives marks the colours that they have on a page', async () => {
      const charts = Object.entries(FORMS).filter(([widget]) => !WITHOUT_PICTURE.includes(widget));
      const tags = charts.map(
        ([widget, attributes]) =>
          `<edu-${widget} ${Object.entries(attributes)
            .map(([name, value]) => `${name}="${value}"`)
            .join(' ')}></edu-${widget}>`,
      );
      const live = await host.open({
        body: `<div style="width:640px"><edu-feed-source src="/feeds/minh-hoa.json">${tags.join('')}</edu-feed-source></div>`,
      });
      for (const [widget, attributes] of charts) {
        draw(`colours-${widget}`, 'feed.json', '--widget', widget, ...options(attributes));
        const svg = file(`colours-${widget}/${widget}-${attributes['indicator'] ?? ''}.svg`);
        const got = new Set(
          [...svg.matchAll(/ (?:fill|stroke)="(#[\da-f]{6})"/g)].map(([, colour]) => colour ?? ''),
        );
        const shown = await live.page.evaluate((name) => {
          const pen = document
            .createElement('canvas')
            .getContext('2d', {willReadFrequently: true})!;
          const colours = new Set<string>();
          const marks = document
            .querySelector(`edu-${name}`)!
            .shadowRoot!.querySelectorAll('.canvas > svg :is(path, rect, circle, line, text)');
          for (const mark of marks)
            for (const key of ['fill', 'stroke'] as const) {
              const value = getComputedStyle(mark)[key];
              // A line has no inside.
              if (/^(none|url)/.test(value) || (key === 'fill' && mark.localName === 'line'))
                continue;
              pen.clearRect(0, 0, 1, 1);
              pen.fillStyle = value;
              pen.fillRect(0, 0, 1, 1);
              colours.add([...pen.getImageData(0, 0, 1, 1).data].slice(0, 3).join());
            }
          return [...colours];
        }, widget);
        assert.ok(shown.length >= 3, widget);
        const close = (a: string, b: string): boolean => {
          const there = b.split(',').map(Number);
          return [1, 3, 5].every(
            (at, i) => Math.abs(Number.parseInt(a.slice(at, at + 2), 16) - there[i]!) <= 2,
          );
        };
        for (const colour of shown)
          assert.ok(
            [...got].some((it) => close(it, colour)),
            `${widget} has no ${colour}: ${[...got].join()}`,
          );
      }
      await live.close();
    });

    test('tells the values of the feed, missing ones among them, in both languages', async () => {
      for (const lang of ['vi', 'en'] as const) {
        const args = [
          '--widget',
          'line-chart',
          '--indicator',
          'pupils',
          '--by',
          'place',
          '--where',
          'level=TH',
        ];
        draw(`values-${lang}`, 'small.json', ...args, '--place', 'p1 p2', '--lang', lang);
        const page = await read(file(`values-${lang}/line-chart-pupils.html`), 'text/html');
        const digits = page.rows
          .slice(1)
          .map((row) => row.map((cell) => cell.replaceAll(/\D/g, '')));
        const separators = lang === 'vi' ? /101\.000/ : /101,000/;
        assert.match(page.text, separators);
        const {values, members} = SMALL.indicators[0]!.data;
        const expected = members.period.map((_, period) =>
          members.place.map((__, place) => `${values[period * 4 + place * 2] ?? ''}`),
        );
        assert.deepEqual(
          digits.map((row) => row.slice(1)),
          expected,
        );
      }
    });

    test('lets texts of the feed be texts', async () => {
      const hostile =
        '"><script>alert(1)</script><img src=x onerror=alert(1)>\u{0}\u{1}]]>&amp;\u{E001}\u{E000}';
      const [indicator, ...others] = SMALL.indicators;
      const feed = {
        ...SMALL,
        title: hostile,
        publisher: {name: hostile},
        places: SMALL.places.map((place) => ({...place, name: hostile})),
        indicators: [{...indicator, name: hostile, unit: hostile}, ...others],
      };
      writeFileSync(join(home, 'nasty.json'), JSON.stringify(feed));
      for (const widget of ['line-chart', 'bar-chart', 'kpi-tile', 'data-table']) {
        const args = [
          '--widget',
          widget,
          '--indicator',
          'pupils',
          '--by',
          'place',
          '--name',
          '../../../nasty',
        ];
        for (const name of draw(`nasty-${widget}`, 'nasty.json', ...args)) {
          const kind = name.endsWith('svg') ? 'image/svg+xml' : 'text/html';
          const seen = await read(file(`nasty-${widget}/${name}`), kind);
          assertStill(seen);
          assert.match(seen.text, /<script>alert\(1\)<\/script>/, 'is there as it was written');
        }
      }
      draw(
        'hostile',
        'hostile.json',
        '--widget',
        'bar-chart',
        '--indicator',
        'constructor',
        '--by',
        'place',
      );
      for (const name of readdirSync(join(home, 'hostile'))) {
        const kind = name.endsWith('svg') ? 'image/svg+xml' : 'text/html';
        assertStill(await read(file(`hostile/${name}`), kind));
      }
      const careless = await read('<p onclick="x()" class="y"></p>', 'text/html');
      assert.throws(() => assertStill(careless), 'would be seen (control)');
    });

    test('draws a dashboard as one page with every picture, and says what it leaves out', async () => {
      const {status, stderr, stdout} = call(
        'render',
        'feed.json',
        '--dashboard',
        'overview',
        '--out',
        'board',
      );
      assert.equal(status, 0);
      assert.match(stderr, /Để trống school-map: không vẽ được khi không có trình duyệt/);
      const written = stdout.trim().split('\n');
      assert.ok(written.filter((path) => path.endsWith('.svg')).length >= 2);
      const html = file('board/dashboard-overview.html');
      const page = await read(html, 'text/html');
      assertStill(page);
      assert.ok(page.headings.length > 4);
      assert.match(page.text, /Để trống school-map/);
      const ids = page.attributes.filter((it) => it.startsWith('id='));
      assert.equal(new Set(ids).size, ids.length, 'each id once');
    });

    test('reads linked parts beside the feed, and nothing outside its folder', () => {
      const [{data, ...rest}] = SMALL.indicators as [(typeof SMALL.indicators)[0]];
      const linked = (href: string): string =>
        JSON.stringify({...SMALL, indicators: [{...rest, data: {href}}]});
      mkdirSync(join(home, 'deep/down'), {recursive: true});
      writeFileSync(join(home, 'deep/pupils.json'), JSON.stringify(data));
      writeFileSync(join(home, 'deep/beside.json'), linked('pupils.json'));
      writeFileSync(join(home, 'deep/down/outside.json'), linked('..%2Fpupils.json'));
      const args = [
        '--widget',
        'line-chart',
        '--indicator',
        'pupils',
        '--place',
        'p1',
        '--by',
        'level',
      ];
      assert.deepEqual(draw('beside', 'deep/beside.json', ...args).length, 2);
      const outside = call('render', 'deep/down/outside.json', ...args, '--out', 'outside');
      assert.equal(outside.status, 3);
    });

    test('reads a feed at an address', async () => {
      // Not waited for in one go, since this process is the server as well.
      const {stdout} = await promisify(execFile)(
        process.execPath,
        [
          'node_modules/edu-widgets/dist/cli/main.js',
          ...['render', `${host.origin}/feeds/minh-hoa.json`, '--widget', 'kpi-tile'],
          ...['--indicator', 'class-size', '--place', '2022.94', '--out', 'address'],
        ],
        {cwd: home},
      );
      assert.equal(stdout.trim(), join('address', 'kpi-tile-class-size.html'));
      assert.match(file('address/kpi-tile-class-size.html'), /33,3/);
      const gone = call(
        'render',
        'http://127.0.0.1:9/feed.json',
        '--widget',
        'kpi-tile',
        '--indicator',
        'a',
        '--lang',
        'en',
      );
      assert.equal(gone.status, 1);
      assert.match(
        gone.stderr,
        /^The feed at http:\/\/127\.0\.0\.1:9\/feed\.json cannot be read: .*network/,
      );
    });

    test('says in a sentence of the language asked for why it draws nothing, and ends with a code for it', () => {
      writeFileSync(join(home, 'broken.json'), '{"edufeed": ');
      writeFileSync(join(home, 'other.json'), '{"name": "x"}');
      const cases: readonly (readonly [number, RegExp, RegExp, ...string[]])[] = [
        [1, /không có tệp này/, /there is no such file/, 'none.json', '--widget', 'kpi-tile'],
        [1, /không phải JSON/, /not JSON/, 'broken.json', '--widget', 'kpi-tile'],
        [1, /Không đọc được dữ liệu/, /cannot be read/, 'other.json', '--widget', 'kpi-tile'],
        [
          3,
          /Không có gì để vẽ: .*pupil/,
          /nothing to draw: .*pupil/,
          'small.json',
          '--widget',
          'kpi-tile',
          '--indicator',
          'pupil',
        ],
        [3, /không có bảng/, /has no dashboard/, 'small.json', '--dashboard'],
        [
          2,
          /Không có thành phần nào tên “lime-chart”/,
          /No widget is called “lime-chart”/,
          'small.json',
          '--widget',
          'lime-chart',
        ],
        [
          2,
          /Không vẽ được school-map/,
          /school-map cannot be drawn/,
          'small.json',
          '--widget',
          'school-map',
        ],
        [
          2,
          /có phải là “--indicator”/,
          /is it “--indicator”/,
          'small.json',
          '--widget',
          'kpi-tile',
          '--indicater',
          'a',
        ],
        [
          2,
          /“--indicator” cần một giá trị/,
          /“--indicator” needs a value/,
          'small.json',
          '--widget',
          'kpi-tile',
          '--indicator',
        ],
        [2, /Thiếu dữ liệu/, /The feed is missing/, '--widget', 'kpi-tile'],
        [2, /Thiếu “--widget”/, /“--widget” or “--dashboard” is missing/, 'small.json'],
      ];
      for (const [code, vi, en, ...args] of cases)
        for (const [lang, sentence] of [
          ['vi', vi],
          ['en', en],
        ] as const) {
          const {status, stderr, stdout} = call('render', '--lang', lang, ...args);
          assert.match(stderr, sentence, args.join(' '));
          assert.deepEqual(
            [status, stdout, stderr.trim().split('\n').length],
            [code, '', 1],
            args.join(' '),
          );
        }
    });

    test('explains itself when asked, and is found by npm under its name', () => {
      const {status, stdout} = call('--help');
      assert.equal(status, 0);
      assert.match(stdout, /edu-widgets render <feed> --widget/);
      const {bin, version} = JSON.parse(file('node_modules/edu-widgets/package.json')) as {
        bin: Record<string, string>;
        version: string;
      };
      assert.equal(bin['edu-widgets'], 'dist/cli/main.js');
      assert.match(
        file(`node_modules/edu-widgets/${bin['edu-widgets']}`),
        /^#!\/usr\/bin\/env node\n/,
      );
      assert.equal(call('--version').stdout.trim(), version);
    });
  });
}
