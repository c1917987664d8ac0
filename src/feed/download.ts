/** What `fetch` must be able to do here. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;
/** Runs something later; returns how to call it off. */
export type SetTimer = (run: () => void, milliseconds: number) => () => void;

export interface DownloadOptions {
  readonly fetch: Fetch;
  readonly setTimer: SetTimer;
  /** Milliseconds for headers and body together. */
  readonly patience?: number | undefined;
}

/** Bytes that may still come, shared by a document and its parts. */
export interface Budget {
  bytes: number;
}

export interface Arrived {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly html: boolean;
  readonly serverTime?: number;
}

export interface NotArrived {
  /** `network`, `time-out`, `too-large`, or the HTTP status. */
  readonly reason: string;
  /** What `Retry-After` asks for: seconds, or the moment as milliseconds since 1970. */
  readonly retryAfter?: {readonly seconds: number} | {readonly at: number};
  /** The server answered and will not answer differently soon. */
  readonly lasting?: boolean;
}

export type Download = Arrived | NotArrived;

export const PATIENCE = 30_000;

/**
 * Fetches one file, counting its bytes as they come, so that an endless body or a decompression bomb ends early.
 *
 * `no-cache` lets the browser ask with its own validators: no preflight, and a long `max-age` is not believed.
 */
export async function download(
  address: string,
  budget: Budget,
  options: DownloadOptions,
): Promise<Download> {
  const controller = new AbortController();
  let late = false;
  const cancel = options.setTimer(() => {
    late = true;
    controller.abort();
  }, options.patience ?? PATIENCE);
  try {
    const response = await options.fetch(address, {cache: 'no-cache', signal: controller.signal});
    const {ok, status, headers} = response;
    const bytes = ok && (await readBody(response, budget));
    if (bytes) {
      // What a cache on the way has kept says how long.
      const time = Date.parse(headers.get('date') ?? '') + 1000 * Number(headers.get('age') ?? 0);
      const html = /html/i.test(headers.get('content-type') ?? '');
      return {bytes, html, ...(time && {serverTime: time})};
    }
    // Nobody reads on.
    controller.abort();
    if (ok) return {reason: 'too-large'};
    const reason = `${status}`;
    return {reason, ...retryAfter(headers), lasting: LASTING.test(reason)};
  } catch {
    // Engines disagree about the names of these errors; only this side knows who gave up.
    return {reason: late ? 'time-out' : 'network'};
  } finally {
    cancel();
  }
}

/** The bytes of an answer; undefined when there are more than may come. */
async function readBody(
  {body}: Response,
  budget: Budget,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const chunk = (await reader?.read())?.value;
    if (!chunk) break;
    budget.bytes -= chunk.length;
    if (budget.bytes < 0) return undefined;
    length += chunk.length;
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

// 4xx, save "too slow" and "too often": the file has moved or is not for this page.
const LASTING = /^4(?!08|29)/;

function retryAfter(headers: Headers): Pick<NotArrived, 'retryAfter'> {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(value)) return {retryAfter: {seconds: Number(value)}};
  const at = /\d{4}/.test(value) && Date.parse(value);
  return at ? {retryAfter: {at}} : {};
}
