import {readFeed} from '../feed/parse-feed.js';
import type {Feed} from '../model/feed.js';
import type {Finding, FindingCode, FindingLevel} from '../model/finding.js';
import {allows, policiesIn, type Policy} from './policy.js';

/** What the checks ask of the network; a browser's `fetch`, or a server's. */
export type Ask = (address: string, init: RequestInit) => Promise<Response>;

export interface FeedCheck {
  readonly findings: readonly Finding[];
  /** As far as it was usable. */
  readonly feed?: Feed;
}

const finding = (code: FindingCode, level: FindingLevel, got?: string): Finding => ({
  code,
  level,
  ...(got === undefined ? {} : {got}),
});

const isLocal = (address: URL): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname);

/** More than this many faults of a feed are counted, not listed. */
const LISTED = 5;

/** What comes back where a session has ended. */
const LOGIN =
  /type\s*=\s*["']?password|name\s*=\s*["']?(SAMLRequest|wa|__VIEWSTATE)\b|log-?in|sign-?in|đăng nhập/i;

/**
 * Looks at a feed as a page at `page` would: whether it may be asked, whether it answers, and what it says. Never
 * rejects. The worst comes first; a feed with nothing wrong is said to be good.
 */
export async function checkFeed(address: string, page: string, ask: Ask): Promise<FeedCheck> {
  let url: URL;
  const here = new URL(page);
  try {
    url = new URL(address, here);
  } catch {
    return {findings: [finding('no-answer', 'fault', address)]};
  }
  // The browser itself would not even ask, and not say why.
  if (here.protocol === 'https:' && url.protocol === 'http:' && !isLocal(url))
    return {findings: [finding('not-https', 'fault', url.href)]};

  let response: Response;
  try {
    response = await ask(url.href, {cache: 'no-cache'});
  } catch {
    return {findings: [await reasonForSilence(url, here, ask)]};
  }
  if (!response.ok) {
    const needsLogin = response.status === 401 || response.status === 403;
    return {
      findings: [finding(needsLogin ? 'login-page' : 'http-status', 'fault', `${response.status}`)],
    };
  }
  let text: string;
  try {
    text = await response.text();
  } catch {
    return {findings: [finding('no-answer', 'fault', url.href)]};
  }
  return readAnswer(text, response);
}

function readAnswer(text: string, {headers, redirected, url}: Response): FeedCheck {
  const type = (headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (/^\s*(<!doctype html|<html|<head|<body)/i.test(text)) {
    const isLogin = LOGIN.test(text) || (redirected && /log-?in|sign-?in|auth|sso/i.test(url));
    return {
      findings: [finding(isLogin ? 'login-page' : 'web-page', 'fault', redirected ? url : type)],
    };
  }
  const {feed, problems, more, warnings} = readFeed(text);
  const shown = problems.slice(0, LISTED);
  const rest = problems.length - shown.length + more;
  const findings: Finding[] = shown.map((problem) => ({
    code: 'feed-problem',
    level: problem.severity === 'warning' ? 'warning' : 'fault',
    problem,
  }));
  if (rest > 0)
    findings.push(finding('more-problems', warnings >= rest ? 'warning' : 'fault', `${rest}`));
  if (!/^(application|text)\/(.+\+)?json$/.test(type))
    findings.push(finding('content-type', 'warning', type || '—'));
  if (!feed) return {findings};
  if (!findings.some(({level}) => level === 'fault')) findings.push(finding('feed-good', 'good'));
  return {findings, feed};
}

/** Without CORS the same request goes through where nobody wants to read the answer: then the server is there. */
async function reasonForSilence(url: URL, here: URL, ask: Ask): Promise<Finding> {
  if (url.origin !== here.origin)
    try {
      await ask(url.href, {mode: 'no-cors', cache: 'no-cache'});
      return finding('no-cors', 'fault', url.origin);
    } catch {
      // Nobody is there.
    }
  return finding('no-answer', 'fault', url.href);
}

export interface PageSource {
  /** Absolute address of the page. */
  readonly address: string;
  /** Its HTML as the server sends it. */
  readonly html: string;
  /** The header `Content-Security-Policy`, where it is known; more than one are joined by commas. */
  readonly policy?: string | undefined;
  /** Where the kit lies, for pages in which nothing of it is left. */
  readonly base: string;
  /** Addresses of the feeds, for pages in which nothing of them is left. */
  readonly feeds?: readonly string[];
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const TAGS =
  /<(script|iframe|edu-[a-z0-9-]+)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)\s*\/?>/gi;
const ATTRIBUTES = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

function tagsIn(html: string): readonly Tag[] {
  return [...html.replaceAll(/<!--[\s\S]*?-->/g, '').matchAll(TAGS)].map(
    ([, name = '', rest = '']) => ({
      name: name.toLowerCase(),
      attributes: new Map(
        [...rest.matchAll(ATTRIBUTES)].map(([, key = '', a, b, c]) => [
          key.toLowerCase(),
          plain(a ?? b ?? c ?? ''),
        ]),
      ),
    }),
  );
}

const resolve = (address: string, page: string): URL | undefined => {
  try {
    return new URL(address, page);
  } catch {
    return undefined;
  }
};

/**
 * Looks at the source of a page that a snippet was pasted into: what its editor left of it, and what the page's own
 * security policy will stop. Works on text, so it runs on a server and on what somebody pastes.
 */
export function checkPage({
  address,
  html,
  policy,
  base,
  feeds = [],
}: PageSource): readonly Finding[] {
  const here = new URL(address);
  const tags = tagsIn(html);
  const of = (test: RegExp, key: string, names: RegExp): URL[] =>
    tags.flatMap(({name, attributes}) => {
      const value = names.test(name) ? attributes.get(key) : undefined;
      const url = value === undefined || !test.test(value) ? undefined : resolve(value, address);
      return url ? [url] : [];
    });
  const widgets = tags.filter(({name}) => name.startsWith('edu-'));
  const scripts = of(/(edu-widgets|loader)(\.iife)?\.js/, 'src', /^script$/);
  const frames = of(/frame\.html/, 'src', /^iframe$/);
  const findings: Finding[] = [];
  const say = (code: FindingCode, level: FindingLevel, got?: string): void =>
    void findings.push(finding(code, level, got));

  if (widgets.length + frames.length === 0) {
    if (/&lt;(edu-[a-z]|iframe\b)/i.test(html)) say('escaped', 'fault');
    else say('no-widget', 'fault');
  }
  if (widgets.length > 0 && scripts.length === 0) say('no-script', 'fault', widgets[0]?.name);
  const source = tags.some(
    ({name, attributes}) => name === 'edu-feed-source' && attributes.get('src'),
  );
  for (const {name, attributes} of widgets)
    if (!attributes.get('src') && !source) say('lost-src', 'fault', name);
  const kits = new Set(scripts.map(({href}) => href));
  if (kits.size > 1) say('two-scripts', 'warning', [...kits].join(' '));

  const feedUrls = [
    ...of(/./, 'src', /^edu-/),
    ...feeds.flatMap((each) => resolve(each, address) ?? []),
  ];
  if (here.protocol === 'https:') {
    const http = (urls: readonly URL[]): URL | undefined =>
      urls.find((url) => url.protocol === 'http:' && !isLocal(url));
    const [script, frame, feed] = [http(scripts), http(frames), http(feedUrls)];
    if (script) say('script-not-https', 'fault', script.href);
    if (frame) say('frame-not-https', 'fault', frame.href);
    if (feed) say('not-https', 'fault', feed.href);
  }

  const policies = policiesIn(policy ?? '', html);
  const needsFrame = frames.length > 0 && widgets.length === 0;
  const kit = resolve('edu-widgets.js', base);
  const wanted: readonly (readonly [FindingCode, string, readonly URL[]])[] = needsFrame
    ? [['csp-frame', 'frame-src', frames]]
    : [
        ['csp-script', 'script-src', scripts.length || !kit ? scripts : [kit]],
        ['csp-connect', 'connect-src', feedUrls],
      ];
  for (const [code, directive, urls] of wanted) {
    const stopped = urls.find(
      (url) => !policies.every((each) => allows(each, directive, url, here)),
    );
    if (stopped) say(code, 'fault', `${directive} ${stopped.origin}`);
  }
  if (!needsFrame && policies.some((each) => !allowsTemplates(each)))
    say('csp-trusted-types', 'fault', 'trusted-types lit-html');
  if (findings.every(({level}) => level !== 'fault')) say('page-good', 'good');
  return findings;
}

/** Lit makes one policy for its templates; a page that names policies must name it. */
function allowsTemplates(policy: Policy): boolean {
  const names = policy['trusted-types'];
  return !names || names.includes('*') || names.includes('lit-html');
}
