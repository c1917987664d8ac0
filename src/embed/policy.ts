/** One Content Security Policy: sources by directive. The first of two equal directives counts. */
export type Policy = Readonly<Record<string, readonly string[]>>;

function parsePolicy(text: string): Policy {
  const policy: Record<string, readonly string[]> = {};
  for (const part of text.split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/);
    const key = name.toLowerCase();
    if (key && !Object.hasOwn(policy, key)) policy[key] = sources;
  }
  return policy;
}

const META = /<meta\b[^>]*http-equiv\s*=\s*["']?content-security-policy["']?[^>]*>/gi;

/** Policies of the header and of the page's own `<meta>`; all of them hold. */
export function policiesIn(header: string, html: string): readonly Policy[] {
  const metas = [...html.matchAll(META)].map(([tag]) =>
    /content\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag.replace(/http-equiv\s*=\s*\S+/i, '')),
  );
  return [...header.split(','), ...metas.map((found) => found?.[1] ?? found?.[2] ?? '')]
    .filter((text) => text.trim())
    .map(parsePolicy);
}

/** Where a directive is absent, these stand in for it, in this order (CSP 3, "fallback list"). */
const FALLBACKS: Readonly<Record<string, readonly string[]>> = {
  'script-src': ['script-src-elem', 'script-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
  'frame-src': ['frame-src', 'child-src', 'default-src'],
};

/** Whether a policy lets a page at `here` use an address. Nonces and hashes are the page's affair and count as a no. */
export function allows(policy: Policy, directive: string, url: URL, here: URL): boolean {
  const key = FALLBACKS[directive]?.find((each) => Object.hasOwn(policy, each));
  const sources = key === undefined ? undefined : policy[key];
  return !sources || sources.some((source) => matches(source, url, here));
}

function matches(source: string, url: URL, here: URL): boolean {
  const low = source.toLowerCase();
  if (low === "'self'") return url.origin === here.origin;
  if (low === '*') return /^https?:$/.test(url.protocol);
  if (/^[a-z][a-z0-9+.-]*:$/.test(low))
    return url.protocol === low || (low === 'http:' && url.protocol === 'https:');
  const found = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*\.)?([^/:*]+)(?::(\d+|\*))?(\/.*)?$/.exec(low);
  if (!found) return false;
  const [, scheme, wild, host = '', port, path] = found;
  // A source without a scheme takes the page's, and the safer one.
  const schemes = scheme ? [scheme] : [here.protocol.slice(0, -1)];
  if (schemes.includes('http')) schemes.push('https');
  if (!schemes.includes(url.protocol.slice(0, -1))) return false;
  if (wild ? !url.hostname.endsWith(`.${host}`) : url.hostname !== host) return false;
  if (port && port !== '*' && (url.port || (url.protocol === 'https:' ? '443' : '80')) !== port)
    return false;
  if (!port && url.port) return false;
  if (!path || path === '/') return true;
  return path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path;
}
