import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';

const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves a folder below a path of this machine alone. */
export async function serve(folder, below = '/') {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url, 'http://localhost');
    const path = decodeURIComponent(pathname);
    const file = normalize(path.slice(below.length) || 'index.html');
    if (!path.startsWith(below) || file.startsWith('..')) {
      response.writeHead(404).end();
      return;
    }
    readFile(join(folder, file)).then(
      (body) =>
        response
          .writeHead(200, {'content-type': types[extname(file)] ?? 'application/octet-stream'})
          .end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    home: `http://127.0.0.1:${server.address().port}${below}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
