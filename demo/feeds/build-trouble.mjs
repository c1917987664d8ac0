// Writes trouble/*.json: feeds that are wrong on purpose, each cut from mekong.json and wrong in one way.
// The demo's second page and the stories show what the widgets make of them.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {cube, print} from './print.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, 'trouble');
mkdirSync(out, {recursive: true});
const mekong = () => JSON.parse(readFileSync(join(here, 'mekong.json'), 'utf8'));
const t = (vi, en) => ({vi, en});

const write = (name, text) => {
  writeFileSync(join(out, name), text);
  console.log(`trouble/${name}: ${Math.ceil(Buffer.byteLength(text) / 1024)} kB`);
};

/** Where the cell of these members stands in the cube's values. */
const indexOf = ({dims, members}, ids) =>
  ids.reduce((sum, id, i) => sum * members[dims[i]].length + members[dims[i]].indexOf(id), 0);

/** The same cube with the periods from `first` on: the trouble feeds need a line, not fifteen years of it. */
function since(first, data) {
  const members = {
    ...data.members,
    period: data.members.period.filter((period) => period >= first && period < '2017'),
  };
  return cube(members, (...ids) => {
    const index = indexOf(data, ids);
    return [data.values[index], data.status?.[index], data.notes?.[index]];
  });
}

/** mekong.json with the named indicators, recent years only and nothing that refers to the ones left out. */
function small(id, title, ids) {
  const {dashboards, milestones, rules, ...feed} = mekong();
  const indicators = ids.map((name) => feed.indicators.find((indicator) => indicator.id === name));
  for (const indicator of indicators)
    if (indicator.data) indicator.data = since('2010', indicator.data);
  return {...feed, id, title, indicators};
}

// Ten indicators. One has two values too few, one names a place and one a level that do not exist, and one place has no name:
// nine indicators must draw.
const partial = small(
  'trouble-partial',
  t('Bản tin hỏng một phần', 'A feed with some broken parts'),
  [
    'schools',
    'classes',
    'pupils',
    'teachers',
    'girls',
    'minority-pupils',
    'class-size',
    'pupils-per-teacher',
    'teachers-per-class',
    'graduation-rate',
  ],
);
const of = (id) => partial.indicators.find((indicator) => indicator.id === id).data;
of('girls').values.splice(-2);
const withMember = (data, dim, id) =>
  cube({...data.members, [dim]: [...data.members[dim], id]}, (...ids) => {
    if (ids.includes(id)) return null;
    const index = indexOf(data, ids);
    return [data.values[index], data.status?.[index], data.notes?.[index]];
  });
partial.indicators.at(-1).data = withMember(of('graduation-rate'), 'place', '2022.85');
partial.indicators.find(({id}) => id === 'minority-pupils').data = withMember(
  of('minority-pupils'),
  'level',
  'THPTT',
);
partial.places.push({id: '2022.95', kind: 'province', parent: null, centroid: [105.7, 9.3]});
write('partial.json', print(partial));

// Nothing has come for years although the publisher promised a document a day.
write(
  'old.json',
  print({
    ...small(
      'trouble-old',
      t('Bản tin không còn được cập nhật', 'A feed that stopped being updated'),
      ['schools', 'pupils', 'classes', 'teachers', 'class-size', 'graduation-rate'],
    ),
    updated: '2023-01-15T07:30:00+07:00',
    staleSeconds: 86400,
  }),
);

// A newer major version, which a reader of version 1 must refuse rather than guess at.
const next = small('trouble-wrong-version', t('Bản tin phiên bản 2', 'A feed of version 2'), [
  'graduation-rate',
]);
write('wrong-version.json', print({...next, edufeed: '2.0'}));

// The connection broke off inside a name.
const whole = print(
  small('trouble-broken', t('Bản tin bị cắt cụt', 'A truncated feed'), [
    'pupils',
    'graduation-rate',
  ]),
);
write('broken.json', whole.slice(0, whole.indexOf('Tỷ lệ tốt nghiệp') + 8));

// What a portal behind a log-in answers, with status 200 and the name of the feed.
write(
  'page.json',
  `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><title>Đăng nhập hệ thống</title></head>
<body>
<h1>Đăng nhập</h1>
<form method="post" action="#">
<p><label>Tên đăng nhập <input name="user" autocomplete="off"></label></p>
<p><label>Mật khẩu <input name="password" type="password" autocomplete="off"></label></p>
<p><button type="submit">Đăng nhập</button></p>
</form>
</body>
</html>
`,
);

// A valid feed whose every text tries something. All of it must show as text or be dropped, and `hacked` stay undefined.
const image = '<img src=x onerror="globalThis.hacked=1">';
const script = '<script>globalThis.hacked=1</script>';
const override = 'Sóc Trăng \u202Egnărt còs\u202C';
const long = 'Trường phổ thông dân tộc nội trú '.repeat(80).slice(0, 2000);
const proto = {hacked: 1, vi: image, name: 'hacked'};
const hostile = {
  edufeed: '1.0',
  id: 'trouble-hostile',
  demo: true,
  title: t(`Dữ liệu minh hoạ: ${image}`, `Illustrative data: ${image}`),
  updated: '2026-11-24T08:00:00+07:00',
  publisher: {
    name: `${script}Sở GD&ĐT`,
    href: 'javascript:globalThis.hacked=1',
    contact: 'javascript:globalThis.hacked=1',
  },
  licence: {name: '</style></svg>&lt;b&gt;&amp;', href: 'data:text/html,<script>hacked=1</script>'},
  __PROTO__: proto,
  constructor: {prototype: proto},
  dimensions: [
    {
      id: 'kind',
      name: "{{constructor.constructor('globalThis.hacked=1')()}}",
      members: [
        {id: 'constructor', name: 'constructor'},
        {id: 'toString', name: image, __PROTO__: proto},
        {id: 'hasOwnProperty', name: '${globalThis.hacked=1}'},
      ],
    },
  ],
  places: [
    {id: 'constructor', name: image, kind: 'province', parent: null, centroid: [106, 10]},
    {
      id: 'valueOf',
      name: override,
      kind: 'province',
      parent: null,
      centroid: [105.9, 9.6],
      __PROTO__: proto,
    },
    {id: 'long', name: long, kind: 'province', parent: null, centroid: [106.4, 10.1]},
    {id: '__proto__', name: script, parent: null},
  ],
  indicators: [
    {
      id: 'constructor',
      name: t(`Số trường ${image}`, `Schools ${image}`),
      unit: '" onmouseover="globalThis.hacked=1',
      source: 'source',
      topic: '__proto__',
      definition: `${script}url(javascript:hacked=1)`,
      notes: '\u0000\u0007\u200B\uFEFF ký tự không in được',
      target: [{period: '2022-2023', value: 12, source: image}],
      data: cube(
        {
          period: ['2021-2022', '2022-2023'],
          place: ['constructor', 'valueOf', 'long'],
          kind: ['constructor', 'toString', 'hasOwnProperty'],
        },
        (period, place, kind) => [
          place.length + kind.length,
          '',
          kind === 'toString' ? script : undefined,
        ],
      ),
    },
  ],
  alerts: [
    {
      id: 'alert',
      status: 'Actual',
      msgType: 'Alert',
      severity: 'Severe',
      sent: '2026-11-24T07:00:00+07:00',
      headline: `${image} {place} {value}`,
      description: long,
      instruction: script,
      href: 'javascript:globalThis.hacked=1',
      place: 'valueOf',
    },
  ],
  rules: [
    {
      id: 'rule',
      indicator: 'constructor',
      each: 'place',
      when: {above: 1},
      severity: 'Minor',
      headline: `{place} {__proto__} {constructor} ${image}`,
    },
  ],
  milestones: [
    {
      id: 'milestone',
      name: image,
      start: '2026-01-01',
      end: '2026-12-31',
      href: 'vbscript:msgbox(1)',
    },
  ],
  sources: [
    {
      id: 'source',
      name: script,
      href: 'JaVaScRiPt:globalThis.hacked=1',
      records: {schools: 12, __PROTO__: 1},
    },
  ],
  dashboards: [
    {
      id: 'overview',
      title: image,
      widgets: [
        {
          widget: 'kpi-tile',
          indicator: 'constructor',
          onclick: 'globalThis.hacked=1',
          style: 'position:fixed',
        },
        {widget: 'script', src: 'javascript:globalThis.hacked=1'},
        {widget: 'kpi-tile><script>', indicator: 'constructor'},
      ],
    },
  ],
};
// An object literal cannot hold the key itself, and characters that turn or hide text would fool whoever reads the file.
const invisible = /[\u007F\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const escape = (character) => `\\u${character.codePointAt(0).toString(16).padStart(4, '0')}`;
write(
  'hostile.json',
  print(hostile).replaceAll('__PROTO__', '__proto__').replaceAll(invisible, escape),
);
