import {createServer} from 'node:http';
import {gzipSync} from 'node:zlib';

const types = {html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json'};

/**
 * Serves texts from memory on the loopback address. They are compressed beforehand, so that a request costs
 * the same whatever it asks for, and nothing may be kept by the browser.
 */
export async function serve() {
  const files = new Map();
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url, 'http://localhost');
    const file = files.get(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': `${types[file.kind]}; charset=utf-8`,
      'content-encoding': 'gzip',
      'content-length': file.body.length,
      'cache-control': 'no-store',
    });
    return response.end(file.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    /** Offers a text; returns its compressed size in bytes. */
    add(path, text) {
      const body = gzipSync(text, {level: 9});
      files.set(path, {kind: path.split('.').at(-1), body});
      return body.length;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
