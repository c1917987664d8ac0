/** What `fetch` must be able to do here. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;
/** Runs something later; returns how to call it off. */
export type SetTimer = (run: () => void, milliseconds: number) => () => void;

export interface DownloadOptions {
  readonly fetch: Fetch;
  readonly setTimer: SetTimer;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for headers and body together. */
  readonly patience?: number;
}

/** Bytes that may still come, shared by a document and its parts. */
export interface Budget {
  bytes: number;
}

export type Download =
  | {readonly bytes: Uint8Array<ArrayBuffer>; readonly html: boolean; readonly serverTime?: number}
  | {
      /** `network`, `time-out`, `too-large`, or the HTTP status. */
      readonly reason: string;
      /** What `Retry-After` asks for: seconds, or the moment as milliseconds since 1970. */
      readonly retryAfter?: {readonly seconds: number} | {readonly at: number};
      /** The server answered and will not answer differently soon. */
      readonly lasting?: boolean;
    };

const PATIENCE = 30_000;

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
  const {signal, patience = PATIENCE} = options;
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  let late = false;
  const cancel = options.setTimer(() => {
    late = true;
    abort();
  }, patience);
  signal?.addEventListener('abort', abort);
  if (signal?.aborted) abort();
  try {
    const response = await options.fetch(address, {cache: 'no-cache', signal: controller.signal});
    const {ok, status, headers} = response;
    if (!ok) {
      abort();
      return {reason: String(status), ...retryAfter(headers), lasting: isLasting(status)};
    }
    const bytes = await readBody(response, budget);
    if (!bytes) {
      abort();
      return {reason: 'too-large'};
    }
    const serverTime = Date.parse(headers.get('date') ?? '');
    const html = /html/i.test(headers.get('content-type') ?? '');
    return {bytes, html, ...(Number.isNaN(serverTime) ? {} : {serverTime})};
  } catch {
    // Engines disagree about the names of these errors; only this side knows who gave up.
    return {reason: late ? 'time-out' : 'network'};
  } finally {
    cancel();
    signal?.removeEventListener('abort', abort);
  }
}

async function readBody(
  response: Response,
  budget: Budget,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = response.body?.getReader();
  if (!reader) {
    const bytes = new Uint8Array(await response.arrayBuffer());
    budget.bytes -= bytes.length;
    return budget.bytes < 0 ? undefined : bytes;
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) break;
    budget.bytes -= value.length;
    if (budget.bytes < 0) return undefined;
    length += value.length;
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** 4xx, save "too slow" and "too often": the file has moved or is not for this page. */
const isLasting = (status: number): boolean =>
  status >= 400 && status < 500 && status !== 408 && status !== 429;

function retryAfter(headers: Headers): {retryAfter?: {seconds: number} | {at: number}} {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(value)) return {retryAfter: {seconds: Number(value)}};
  const at = /\d{4}/.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(at) ? {} : {retryAfter: {at}};
}
