/**
 * WordPress after its public sources, in our own words: what becomes of an address alone on a line (`wp-includes/embed.php`,
 * `wp-embed.js`), and of a shortcode with the kit's plugin.
 */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {publish} from '../../src/embed/published.js';
import {snippets, type Embed} from '../../src/embed/snippet.js';
import {serveCdn, type Cdn} from './cdn.js';
import {Host} from './serve.js';

/** The kit's own host, and that of the school's WordPress. */
let kit: Host;
let site: Host;
let cdn: Cdn;
let embed: Embed;
const OPEN = {'access-control-allow-origin': '*'};

before(async () => {
  [kit, site] = await Promise.all([Host.start(), Host.start()]);
  cdn = await serveCdn(kit, OPEN, '/edu-widgets/');
  kit.put('/open/mekong.json', {...(await kit.read('/feeds/mekong.json')), headers: OPEN});
  embed = {
    tag: 'edu-line-chart',
    attributes: {
      src: `${kit.origin}/open/mekong.json`,
      indicator: 'pupils',
      by: 'level',
      place: '2022.94',
    },
    fallback: '256.347 học sinh “Sóc Trăng” & hơn thế',
    title: 'Học sinh <Sóc Trăng>',
    base: `${kit.origin}/edu-widgets/`,
    lang: 'vi',
    height: 480,
  };
});
after(() => Promise.all([kit.stop(), site.stop()]));

/** Puts a published page on the kit's host, as the build does, and gives its address. */
function put(name: string, of: Embed): string {
  const template = String(cdn.files.get('frame.html'));
  const {address, page, oembed} = publish(of, name, template);
  kit.put(`/edu-widgets/${name}.html`, {type: 'text/html', body: page});
  kit.put(`/edu-widgets/${name}.oembed.json`, {body: oembed});
  return address;
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** Discovery: the head of the page names a description, whose HTML is stripped to what strangers may send. */
async function embedded(address: string, secret: string): Promise<string> {
  const page = await (await fetch(address)).text();
  const head = page.split('</head>', 1)[0] ?? '';
  const link = /<link[^>]+type="application\/json\+oembed"[^>]*>/.exec(head)?.[0] ?? '';
  const described = unescaped(/href="([^"]+)"/.exec(link)?.[1] ?? '');
  assert.ok(described, 'the page names its description');
  const {type, html, version} = (await (await fetch(described)).json()) as Record<string, string>;
  assert.deepEqual([type, version], ['rich', '1.0']);
  // Only a quotation, links and frames stay, with these attributes.
  const KEPT: Record<string, string[]> = {
    a: ['href'],
    blockquote: [],
    iframe: ['src', 'width', 'height', 'frameborder', 'scrolling', 'title'],
  };
  const stripped = html!.replaceAll(
    /<(\/?)(\w+)((?:\s+[\w-]+="[^"]*")*)\s*>/g,
    (_, end: string, tag: string, rest: string) => {
      const kept = KEPT[tag];
      if (!kept) return '';
      const own = [...rest.matchAll(/([\w-]+)="[^"]*"/g)]
        .filter(([, name]) => kept.includes(name!))
        .map(([text]) => ` ${text}`);
      return `<${end}${tag}${own.join('')}>`;
    },
  );
  const parts = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(stripped);
  assert.ok(parts, 'a frame with nothing inside is found');
  const [, quote = '', frame = ''] = parts;
  return (
    quote.replace('<blockquote>', `<blockquote data-secret="${secret}">`) +
    frame
      .replace('<iframe', `<iframe sandbox="allow-scripts" security="restricted"`)
      .replace(/ src="([^"]*)"/, ` src="$1#?secret=${secret}" data-secret="${secret}"`)
  );
}

/** What the site's own script does with messages of such frames. */
const WP_EMBED = `
addEventListener('message', ({data, source}) => {
  if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const quote of document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]')) quote.style.display = 'none';
  for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
    if (source !== frame.contentWindow) continue;
    if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
  }
});`;

describe('an address alone on a line of WordPress', () => {
  test('becomes the chart, as high as it is, in the sandbox that strangers get', async () => {
    const address = put('hoc-sinh', embed);
    const html = await embedded(address, 'q7Zz');
    assert.match(html, /^<blockquote data-secret="q7Zz"><a href="[^"]+">256\.347 học sinh/);
    const {page, close, errors} = await site.open(
      {body: `<p>Tin</p>${html}`, scripts: site.script(WP_EMBED)},
      {settle: false},
    );
    const chart = page.frameLocator('iframe').locator('edu-line-chart');
    await chart.locator('svg path').first().waitFor({state: 'attached', timeout: 15_000});
    await page.waitForFunction(() => document.querySelector('iframe')?.height !== '480');
    const high = (): Promise<number> =>
      chart.evaluate((it) => Math.ceil(it.getBoundingClientRect().height));
    const room = async (): Promise<number> =>
      Number(await page.locator('iframe').getAttribute('height'));
    for (let n = 0; n < 100 && (await high()) !== (await room()); n += 1)
      await page.waitForTimeout(50);
    assert.equal(await room(), await high());
    assert.equal(await page.locator('blockquote').isVisible(), false);
    assert.deepEqual(errors, []);
    await close();
  });

  test('leads to a page that names itself, whose words need no script', async () => {
    const address = put('hoc-sinh', embed);
    const {page, close} = await kit.open({body: '', scripts: ''}, {settle: false});
    await page.goto(address);
    await page.locator('edu-line-chart svg path').first().waitFor({state: 'attached'});
    assert.equal(await page.locator('edu-line-chart').getAttribute('place'), '2022.94');
    await page.waitForFunction(() => document.title.includes('học sinh'));
    const source = await (await fetch(address)).text();
    assert.ok(source.includes('<title>Học sinh &lt;Sóc Trăng&gt;</title>'));
    assert.ok(source.includes('256.347 học sinh “Sóc Trăng” &amp; hơn thế</a>'));
    await close();
  });

  test('lets no words of its own end a tag, and takes plain file names only', () => {
    const hostile = '"><script>alert(1)</script>';
    const {page, oembed} = publish(
      {...embed, title: hostile, fallback: hostile, attributes: {src: hostile, where: hostile}},
      'x',
      String(cdn.files.get('frame.html')),
    );
    assert.equal(page.match(/<script/g)?.length, 2);
    assert.doesNotMatch((JSON.parse(oembed) as {html: string}).html, /<script/);
    for (const name of ['../x', 'A', '', 'a b'])
      assert.throws(() => publish(embed, name, ''), RangeError);
  });

  test('is written by the command for every widget of a list', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'frames-'));
    await writeFile(join(folder, 'frame.html'), String(cdn.files.get('frame.html')));
    const list = join(folder, 'list');
    await writeFile(
      list,
      JSON.stringify({
        lop: {widget: 'bar-chart', src: '/feed.json', indicator: 'classes', title: 'Lớp'},
      }),
    );
    const run = (...args: string[]): {status: number | null; stdout: string} =>
      spawnSync(process.execPath, ['--import', 'tsx', '.ci/frames.mjs', ...args], {
        cwd: fileURLToPath(new URL('../../', import.meta.url)),
        encoding: 'utf8',
      });
    const {status, stdout} = run(list, 'https://so.example/edu-widgets/', folder);
    assert.deepEqual([status, stdout.trim()], [0, 'https://so.example/edu-widgets/lop.html']);
    const page = await readFile(join(folder, 'lop.html'), 'utf8');
    assert.ok(page.includes('widget=bar-chart&amp;src=https%3A%2F%2Fso.example%2Ffeed.json'));
    assert.ok((await readFile(join(folder, 'integrity.json'), 'utf8')).includes('lop.html'));
    assert.equal(run(list).status, 1);
    await rm(folder, {recursive: true});
  });
});

describe('a shortcode of WordPress with the plugin of one file', () => {
  /** As the plugin reads and writes it; `demo/guides/edu-widgets.php`. */
  function plugin(content: string, base: string): string {
    return content.replace(
      /\[edu_widget((?:\s+[\w-]+="[^"]*")*)\](.*?)\[\/edu_widget\]/s,
      (_, rest: string, inside: string) => {
        const given = Object.fromEntries(
          [...rest.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [
            name!,
            decodeURIComponent(value!),
          ]),
        );
        const {widget = '', ...others} = given;
        if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(widget)) return inside;
        const written = Object.entries(others)
          .filter(([name]) => /^(?!on|style$)[a-z][a-z0-9-]*$/.test(name))
          .map(
            ([name, value]) =>
              ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
          );
        return `<script type="module" src="${base}edu-widgets.js"></script><edu-${widget}${written.join('')}>${inside}</edu-${widget}>`;
      },
    );
  }

  test('becomes the chart with every attribute, whatever it holds', async () => {
    const where = 'level=TH,THCS; place=["a"]';
    const code =
      snippets(
        {...embed, attributes: {...embed.attributes, heading: where}},
        'wordpress',
        'url',
      ).find(({kind}) => kind === 'shortcode')?.code ?? '';
    const {page, close} = await site.open(
      {body: plugin(code, embed.base), scripts: ''},
      {settle: false},
    );
    const chart = page.locator('edu-line-chart');
    await chart.locator('svg path').first().waitFor({state: 'attached', timeout: 15_000});
    assert.equal(await chart.getAttribute('heading'), where);
    await close();
  });

  test('is read by the plugin by the same rules', async () => {
    const php = await readFile(
      fileURLToPath(new URL('../../demo/guides/edu-widgets.php', import.meta.url)),
      'utf8',
    );
    for (const rule of [
      "'/^[a-z0-9]+(-[a-z0-9]+)*$/'",
      "'/^(?!on|style$)[a-z][a-z0-9-]*$/'",
      "array_map( 'rawurldecode'",
    ])
      assert.ok(php.includes(rule), rule);
  });
});
