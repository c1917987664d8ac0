/**
 * A feed server that does what servers do on bad days, on command. It answers below `/trouble/`:
 *
 *     GET  /trouble/feed.json            the feed, or what the fault makes of it
 *     GET  /trouble/state                {fault, version, requests, since, log}
 *     POST /trouble/fault?name=slow      from now on; only from a page of this server's own
 */
import {createServer} from 'node:http';
import {faultNames, faults} from './faults.mjs';
import {troubleFeed} from './feed.mjs';

/** How many answers the log keeps. */
const LOG = 50;

/**
 * @param {object} options
 * @param {() => number} [options.now] The server's clock, ms since 1970.
 * @param {number} [options.slowness] Milliseconds that a slow answer takes.
 * @param {(run: () => void, milliseconds: number) => void} [options.setTimer] How the server waits.
 * @param {object} [options.feed] `refreshSeconds`, `staleSeconds` of the feed.
 */
export async function troubleServer({now = Date.now, slowness = 6000, setTimer, feed = {}} = {}) {
  const hanging = new Set();
  const timers = new Set();
  const log = [];
  let state = {fault: 'none', since: now(), turn: 0, requests: 0};
  let version = 1;
  let updated = now();

  // Another origin, whose answers this page may not read.
  const other = createServer((_, response) => {
    response.writeHead(200, {'content-type': 'application/json'});
    response.end(text());
  });
  await new Promise((done) => other.listen(0, '127.0.0.1', done));
  const elsewhere = `http://127.0.0.1:${other.address().port}/feed.json`;

  function publish() {
    version++;
    updated = now();
  }

  const text = (over = {}) => JSON.stringify(troubleFeed({version, updated, ...feed, ...over}));

  function later(run, milliseconds) {
    if (setTimer) {
      setTimer(run, milliseconds);
      return;
    }
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, milliseconds);
    timers.add(timer);
  }

  /**
   * Answers as a healthy server does, or nearly: with another clock, a document from the future or from the past, a pause in
   * the middle, or "as you have it" to whatever the reader has (`unchanged`).
   */
  function answer(request, response, how = {}) {
    const {clock = 0, ahead = 0, older = 0, pause = 0, fresh = false, unchanged} = how;
    // A healthy server has something new each minute.
    if (fresh || (state.fault === 'none' && now() - updated > 60_000)) publish();
    const made = updated + ahead - older;
    const tag = `"${version} ${made}"`;
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-cache',
      date: new Date(now() + clock).toUTCString(),
    };
    const known = request.headers['if-none-match'];
    if (unchanged !== undefined || known === tag) {
      response.writeHead(304, {...headers, etag: known ?? '"?"'});
      response.end();
      // Who has nothing gets nothing.
      return known && {clock, same: true};
    }
    const bytes = Buffer.from(text({updated: made}));
    response.writeHead(200, {...headers, etag: tag, 'content-length': bytes.length});
    const half = pause ? bytes.length >> 1 : 0;
    if (half) response.write(bytes.subarray(0, half));
    const rest = () => response.end(bytes.subarray(half));
    if (pause) later(rest, pause);
    else rest();
    return {clock, version, updated: made};
  }

  function serveFeed(request, response) {
    const {fault, turn} = state;
    state = {...state, turn: turn + 1, requests: state.requests + 1};
    hanging.add(response);
    // The machine's own clock would get in.
    response.sendDate = false;
    let said;
    response.on('close', () => {
      hanging.delete(response);
      // Bytes that did not reach the reader were not said.
      log.push({at: now(), fault, good: (response.writableFinished && said) || undefined});
      if (log.length > 20 * LOG) log.splice(0, log.length - LOG);
    });
    const good = (how) => {
      said = answer(request, response, how);
    };
    faults[fault]({request, response, turn, later, slowness, elsewhere, text, good});
  }

  /** Whether the request was meant for this server; what is not stays for others. */
  function handle(request, response) {
    const {pathname, searchParams} = new URL(request.url, 'http://localhost');
    if (!pathname.startsWith('/trouble/')) return false;
    const name = searchParams.get('name');
    if (pathname === '/trouble/feed.json') serveFeed(request, response);
    else if (pathname === '/trouble/state')
      respond(response, 200, {...state, version, names: faultNames, log: log.slice(-8)});
    else if (pathname === '/trouble/fault' && request.method === 'POST' && isOwn(request)) {
      if (faultNames.includes(name)) fault(name);
      respond(response, faultNames.includes(name) ? 200 : 400, {...state, version});
    } else return false;
    return true;
  }

  /** A foreign page cannot drive the server: browsers tell where a POST comes from. */
  const isOwn = ({headers: {origin, host}}) => !origin || new URL(origin).host === host;

  function respond(response, status, value) {
    response.writeHead(status, {'content-type': 'application/json', 'cache-control': 'no-store'});
    response.end(JSON.stringify(value));
  }

  function fault(name) {
    state = {...state, fault: name, since: now(), turn: 0};
    // A healthy server has something new after each trouble.
    if (name === 'none') publish();
  }

  return {
    handle,
    fault,
    publish,
    get state() {
      return {...state, version, updated};
    },
    log,
    /** Answers that have not ended. */
    get open() {
      return hanging.size;
    },
    async close() {
      for (const timer of timers) clearTimeout(timer);
      for (const response of hanging) response.destroy();
      other.closeAllConnections();
      await new Promise((done) => other.close(done));
    },
  };
}
