/**
 * What a server can do to a feed. Each fault gets the answer under way and how to send what a healthy server would, or
 * nearly (see `answer` in server.mjs).
 * `turn` counts the requests since the fault began, for faults that have several faces.
 */
import {gzipSync} from 'node:zlib';

const HOUR = 3_600_000;

const send = (response, status, headers, body) => {
  response.writeHead(status, headers);
  response.end(body);
};
const json = {'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache'};

export const faults = {
  /** Nothing is wrong. */
  none: ({good}) => good(),

  /** Headers, or the second half of the body, come late; every third request hangs until the fault is over and longer. */
  slow({good, turn, later, slowness}) {
    if (turn % 3 === 0) later(good, slowness);
    else if (turn % 3 === 1) good({pause: slowness});
  },

  500: ({response, turn}) =>
    turn % 2
      ? send(response, 503, {'content-type': 'text/plain', 'retry-after': '10'}, 'later')
      : send(response, 500, {'content-type': 'text/plain'}, 'fault'),

  /** The body ends too soon: against its announced length, in the middle of a chunk, or of its compression. */
  truncated({response, text, turn}) {
    const bytes = Buffer.from(text());
    const half = bytes.subarray(0, bytes.length >> 1);
    if (turn % 3 === 0) {
      response.writeHead(200, {...json, 'content-length': bytes.length});
      response.write(half, () => response.destroy());
    } else if (turn % 3 === 1) {
      response.writeHead(200, json);
      response.write(half, () => response.destroy());
    } else {
      const packed = gzipSync(bytes);
      send(
        response,
        200,
        {...json, 'content-encoding': 'gzip'},
        packed.subarray(0, packed.length >> 1),
      );
    }
  },

  /** A log-in page, another JSON, a feed of another version. */
  'wrong-type': ({response, turn}) =>
    [
      () =>
        send(
          response,
          200,
          {'content-type': 'text/html; charset=utf-8'},
          '<!doctype html><title>Đăng nhập</title>',
        ),
      () => send(response, 200, json, '{"rows": []}'),
      () =>
        send(
          response,
          200,
          json,
          '{"edufeed": "2.0", "title": "x", "updated": "2026-01-01T00:00:00Z"}',
        ),
    ][turn % 3](),

  /** Sent on to another host, which does not allow this page to read. */
  cors: ({response, elsewhere}) =>
    send(response, 302, {location: elsewhere, 'cache-control': 'no-store'}),

  /** "As you have it", also to who has nothing. */
  304: ({request, good}) => good({unchanged: request.headers['if-none-match'] ?? 'nothing'}),

  /** The server's clock is off, the feed was made tomorrow, or an older document comes back. */
  clock({good, turn}) {
    if (turn % 4 === 0) good({clock: 5 * HOUR});
    else if (turn % 4 === 1) good({clock: -5 * HOUR});
    else if (turn % 4 === 2) good({ahead: 24 * HOUR});
    else good({older: HOUR});
  },

  /** Each look finds a new document. */
  versions: ({good}) => good({fresh: true}),
};

export const faultNames = Object.keys(faults);
