/**
 * Pages that were not made for the kit, in parts. Old libraries come as they are where a registry has them; what is written
 * here does as their manuals say.
 */
import {FAMILY_TAGS} from './examples.js';

export interface HostPage {
  /** What is odd about it. */
  readonly name: string;
  readonly head?: string;
  /** More attributes of `<html>`. */
  readonly root?: string;
  /** Without one the page is in quirks mode. */
  readonly doctype?: boolean;
  /** What the page has around the kit's elements. */
  readonly around?: (content: string) => string;
}

export const PLAIN = '<style>body { margin: 0 }</style>';

/** Room of a fixed size, whatever the page's rules say, so that only what is inside can differ. */
export const room = (content: string): string =>
  `<div style="display: block !important; width: 800px !important; height: auto !important">${content}</div>`;

/** A page whose script puts keys on the prototypes; `restore` takes them away, so that a test can look. */
const polluted = (code: string): string => `<script>${code}
  globalThis.restore = () => {
    for (const {prototype} of [Object, Array, Function, String, Number]) for (const key of Object.keys(prototype)) delete prototype[key];
  };</script>`;

const OWN_TAGS = [
  'edu-kpi-tile',
  'edu-line-chart',
  'edu-bar-chart',
  'edu-data-table',
  'edu-school-map',
  ...FAMILY_TAGS,
];

/** Pages whose styles, writing or document differ. */
const STYLES: readonly HostPage[] = [
  {
    name: 'a reset of everything and a font of 3 px, both important',
    head: `${PLAIN}<style>* { all: unset !important; font-size: 3px !important } html { font-size: 2px }</style>`,
  },
  {
    name: 'rules that aim at the tags of the kit',
    head: `${PLAIN}<style>${OWN_TAGS.join()} {
      display: none !important; visibility: hidden !important; font-size: 3px !important; line-height: 0 !important; color: transparent !important;
      letter-spacing: 1em !important; text-transform: uppercase !important; direction: rtl !important }</style>`,
  },
  {
    name: 'every inherited property spoilt',
    head: `<style>body { margin: 0; visibility: hidden; letter-spacing: 1em; text-indent: 50px; line-height: 0; direction: rtl;
      text-transform: uppercase; word-spacing: 3em; color: transparent; font: italic 900 3px serif; font-variant: small-caps;
      text-align: right; white-space: pre; word-break: break-all; cursor: none; pointer-events: none; list-style: square;
      text-shadow: 0 0 5px red; user-select: none; quotes: none; border-collapse: separate; border-spacing: 30px; tab-size: 40;
      hyphens: auto; text-anchor: end; fill: red; stroke: red; stroke-width: 20px; text-rendering: optimizeSpeed; caption-side: bottom;
      empty-cells: hide; font-stretch: 50%; -webkit-text-stroke: 5px red; text-emphasis: '!'; font-family: initial }</style>`,
  },
  {
    // A box that turns against its page is as wide as its words, unless the page says how wide.
    name: 'vertical writing',
    head: `<style>body { margin: 0; writing-mode: vertical-rl; text-orientation: upright }
      edu-feed-source > *, edu-school-map { width: 800px }</style>`,
  },
  {name: 'a root font of 62.5 %', head: `${PLAIN}<style>html { font-size: 62.5% }</style>`},
  {name: 'a page from right to left', head: PLAIN, root: 'dir="rtl"'},
  {name: 'quirks mode', head: PLAIN, doctype: false},
  {
    name: 'quirks mode inside the cell of a table',
    head: PLAIN,
    doctype: false,
    around: (content) =>
      `<font size="1" color="red"><center><table width="800" cellspacing="0" cellpadding="0" border="0" style="table-layout: fixed"><tr>
       <td align="right" valign="middle" nowrap>${content}</td></tr></table></center></font>`,
  },
  {
    name: 'a flex row and a grid around each widget',
    head: `${PLAIN}<style>edu-feed-source > *, edu-school-map { min-width: 0 } .flex { display: flex } .flex > * { flex: 1 }</style>`,
    around: (content) =>
      room(
        content.replaceAll(
          /(<edu-(?!feed-source)[^>]*>[^<]*<\/[^>]*>)/g,
          '<div class="flex">$1</div>',
        ),
      ),
  },
  {
    name: 'a base address elsewhere',
    head: `${PLAIN}<base href="https://example.invalid/other/">`,
  },
];

/** What Prototype.js 1.6 and 1.7 put on lists, texts and functions, and in the place of what browsers have since got. */
const PROTOTYPE_JS = `
  (function () {
    var add = function (to, methods) { for (var key in methods) to[key] = methods[key]; };
    var listOf = function (iterable) {
      if (!iterable) return [];
      if ('toArray' in Object(iterable)) return iterable.toArray();
      var length = iterable.length || 0, results = new Array(length);
      while (length--) results[length] = iterable[length];
      return results;
    };
    var self = function (x) { return x; };
    var enumerable = {
      each: function (visit, context) { for (var i = 0; i < this.length; i++) visit.call(context, this[i], i); return this; },
      collect: function (visit, context) { var out = []; this.each(function (value, i) { out.push((visit || self).call(context, value, i)); }); return out; },
      findAll: function (visit, context) { var out = []; this.each(function (value, i) { if (visit.call(context, value, i)) out.push(value); }); return out; },
      detect: function (visit, context) { for (var i = 0; i < this.length; i++) if (visit.call(context, this[i], i)) return this[i]; },
      all: function (visit, context) { for (var i = 0; i < this.length; i++) if (!(visit || self).call(context, this[i], i)) return false; return true; },
      any: function (visit, context) { for (var i = 0; i < this.length; i++) if ((visit || self).call(context, this[i], i)) return true; return false; },
      include: function (what) { return this.indexOf(what) >= 0; },
      toArray: function () { return this.slice(); },
      inspect: function () { return '[' + this.join(', ') + ']'; },
      toJSON: function () { return '[' + this.map(function (x) { return Object.toJSON(x); }).join(', ') + ']'; },
      first: function () { return this[0]; }, last: function () { return this[this.length - 1]; },
      size: function () { return this.length; }, clear: function () { this.length = 0; return this; },
      inject: function (memo, visit) { this.each(function (value, i) { memo = visit(memo, value, i); }); return memo; },
      zip: function () { return []; }, pluck: function (key) { return this.map(function (x) { return x[key]; }); },
      max: function () { return Math.max.apply(Math, this); }, min: function () { return Math.min.apply(Math, this); },
      grep: function () { return []; }, without: function () { return this.slice(); }, compact: function () { return this.filter(self); },
      flatten: function () { return this.slice(); }, uniq: function () { return this.slice(); }, clone: function () { return this.slice(); },
    };
    enumerable.map = enumerable.collect; enumerable.filter = enumerable.select = enumerable.findAll; enumerable.find = enumerable.detect;
    enumerable.every = enumerable.all; enumerable.some = enumerable.any; enumerable.member = enumerable.include;
    enumerable.entries = enumerable.toArray;
    add(Array.prototype, enumerable);
    Array.from = listOf;
    Object.toJSON = function () { return 'null'; };
    add(Object, {
      extend: function (to, from) { for (var key in from) to[key] = from[key]; return to; },
      keys: function (object) { var out = []; for (var key in object) out.push(key); return out; },
      values: function (object) { var out = []; for (var key in object) out.push(object[key]); return out; },
    });
    add(String.prototype, {
      strip: function () { return this.replace(/^\\s+|\\s+$/g, ''); }, toJSON: function () { return '"' + this + '"'; },
      include: function (part) { return this.indexOf(part) > -1; }, toArray: function () { return this.split(''); },
      startsWith: function (part) { return this.lastIndexOf(part, 0) === 0; },
      endsWith: function (part) { var d = this.length - part.length; return d >= 0 && this.indexOf(part, d) === d; },
      sub: function () { return String(this); }, truncate: function () { return String(this); }, times: function () { return ''; },
      empty: function () { return this == ''; }, blank: function () { return /^\\s*$/.test(this); },
    });
    add(Number.prototype, {
      toJSON: function () { return isFinite(this) ? String(this) : 'null'; }, times: function () { return this; },
      abs: function () { return Math.abs(this); }, round: function () { return Math.round(this); }, succ: function () { return this + 1; },
    });
    Date.prototype.toJSON = function () { return '"' + this.toISOString() + '"'; };
    add(Function.prototype, {
      bind: function (context) {
        var fn = this, fixed = [].slice.call(arguments, 1);
        return function () { return fn.apply(context, fixed.concat([].slice.call(arguments))); };
      },
      delay: function () {}, defer: function () {}, wrap: function () {}, curry: function () { return this; }, argumentNames: function () { return []; },
    });
    // Elements get the rest; some of its names are attributes of the kit.
    add(Element.prototype, {
      remove: function () { if (this.parentNode) this.parentNode.removeChild(this); return this; },
      update: function (words) { this.innerHTML = words; return this; },
      show: function () {}, hide: function () {}, toggle: function () {}, select: function () {}, next: function () {},
      previous: function () {}, up: function () {}, down: function () {}, visible: function () {}, store: function () {},
      data: function () {}, size: function () {}, clock: function () {}, face: function () {}, feed: function () {},
      src: 'x', group: 'x', indicator: 'x', by: 'x', period: 'x', place: 'x', where: 'x', sort: 'x', theme: 'wall', heading: 'x',
    });
    document.getElementsByClassName = function () { return []; };
    window.$ = document.getElementById.bind(document);
    window.$$ = document.querySelectorAll.bind(document);
    window.$A = listOf;
    window.Class = window.Hash = window.Template = window.Ajax = window.Enumerable = window.Prototype = {};
  })();`;

/** Pages with other libraries, or whose scripts have changed what scripts stand on. */
const LIBRARIES: readonly HostPage[] = [
  {
    // But for its typeface, which the kit takes on as it should.
    name: 'Bootstrap 3 and jQuery 1',
    head: `<link rel="stylesheet" href="/copies/bootstrap.css">
      <script src="/copies/jquery"></script>
      <script src="/copies/bootstrap"></script>
      <style>body { font-family: initial }</style>
      <script>
        // Delegation of that age: one listener on the document that reads a class of everything that is touched.
        jQuery(document).on('click keydown mouseover focusin', '*', function (event) { event.target.className.split(/\\s+/); });
      </script>`,
  },
  {
    name: 'MooTools 1.5',
    head: `${PLAIN}<script src="/copies/mootools"></script>
      <script>if (Array.from({length: 1}, function () { return 2; })[0] === 2) throw new Error('Array.from is as it was');</script>`,
  },
  {
    name: 'lists, texts, functions and elements in the manner of Prototype.js',
    head: `${PLAIN}<script>${PROTOTYPE_JS}</script>`,
  },
  {
    name: 'a require.js that other scripts came by',
    head: `${PLAIN}<script src="/copies/requirejs"></script>`,
  },
  {
    name: 'the additions of MicrosoftAjax',
    head: `${PLAIN}<script>
      Array.add = Array.clone = Array.contains = Array.forEach = Array.remove = function () {};
      String.format = function () { return 'x'; };
      String.prototype.trimEnd = function () { return this.replace(/\\s+$/, ''); };
      Date.prototype.format = Date.prototype.localeFormat = Number.prototype.format = function () { return 'x'; };
      Function.createDelegate = Function.emptyFunction = function () {};
      Error.create = function () {}; Error.prototype.popStackFrame = function () {};
      Object.getType = Object.getTypeName = function () { return 'x'; };
      window.Sys = {}; window.Type = Function; window.$get = window.$addHandler = function () {};
    </script>`,
  },
  {
    name: 'a stack that is no text, and none at all',
    head: `${PLAIN}<script>Error.prepareStackTrace = function () { return []; }; Error.stackTraceLimit = 0;</script>`,
  },
  {
    name: 'names of the kit and of its parts taken by the page',
    head: `${PLAIN}<script>
      var EduWidgets = 'x', lit = 'x', d3 = 'x', topojson = 'x', Supercluster = 'x', process = {env: {}}, module = 'x', exports = 'x', require = 'x',
        global = 'x', name = 'x', status = 'x', top_ = 'x', html = 'x', css = 'x', litHtmlPolyfillSupport, reactiveElementVersions, litElementVersions;
    </script>`,
  },
  {
    name: 'keys that every for-in loop meets',
    head:
      PLAIN +
      polluted(`Object.prototype.title = 'x';
        Array.prototype.toJSON = String.prototype.toJSON = function () { return '"spoilt"' };
        Array.prototype.each = Array.prototype.first = Array.prototype.include = function () {};
        Function.prototype.delay = Function.prototype.wrap = Function.prototype.curry = function () {};`),
  },
  {
    name: 'keys of the feed on every object',
    head:
      PLAIN +
      polluted(`Object.assign(Object.prototype, {
        title: 'x', demo: true, asOf: '2001-01-01', staleSeconds: 1, status: {0: 'Q'}, notes: {0: 'x'}, lower: [0], upper: [1], decimals: 5,
        target: 7, bands: [{level: 'bad'}], source: 'x', unit: 'x', better: 'lower', ratio: {of: 'pupils', per: 'pupils'}, replacedBy: [],
        validFrom: '2030-01-01', validTo: '1990-01-01', parent: 'x', total: 'x', ordered: true, href: 'x', vi: 'x', en: 'x',
        key: 'x', scheme: 'x', object: 'x', grid: [['x']], geometry: {href: 'x'}, insets: [{places: ['2022.941']}], attribution: 'x',
        centroid: [0, 0], codes: {'gso-2022': 'x'}, at: [0, 0], accuracy: 'exact', levels: ['x'], ownership: 'x', address: 'x', phone: 'x',
        email: 'x', facts: {x: 1}, properties: {code: 'x'}, coordinates: [0, 0], arcs: [0], transform: {scale: [9, 9], translate: [0, 0]},
        bbox: [0, 0, 1, 1] });`),
  },
  {
    name: 'a kind on every object',
    head: PLAIN + polluted(`Object.prototype.kind = 'commune';`),
  },
  {
    name: 'a name on every object',
    head: PLAIN + polluted(`Object.prototype.name = 'x';`),
  },
];

export const HOST_PAGES: readonly HostPage[] = [...STYLES, ...LIBRARIES];
