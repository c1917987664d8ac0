import {spawnSync} from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The project's own folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Manifest {
  readonly name: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, unknown>>;
}

/** The package as its users get it: the tarball, and what is in it. */
export interface Packed {
  readonly tarball: string;
  /** Where the tarball is unpacked. */
  readonly folder: string;
  /** Paths inside, `dist/all.js`. */
  readonly files: readonly string[];
  readonly manifest: Manifest;
}

/** What a program has answered. */
export interface Ran {
  readonly status: number | null;
  /** Both streams. */
  readonly output: string;
  readonly stdout: string;
  readonly stderr: string;
}

export function run(cwd: string, command: string, ...args: string[]): Ran {
  const {status, stdout, stderr, error} = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    timeout: 200_000,
    env: {...process.env, PATH: `${root}node_modules/.bin:${process.env['PATH']}`, NO_COLOR: '1'},
  });
  return {status, stdout, stderr, output: `${stdout}${stderr}${error?.message ?? ''}`};
}

/** Runs a program of Node's, by its path or one of npm's by its name. */
export const runNode = (cwd: string, ...args: string[]): Ran => run(cwd, process.execPath, ...args);

const folders: string[] = [];

/** A fresh folder, swept away by `sweep`. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'edu-widgets-'));
  folders.push(folder);
  return folder;
}

export function sweep(): void {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true});
}

/** Newest change of anything that the build reads. */
function newest(path: string): number {
  const stat = statSync(join(root, path));
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(...readdirSync(join(root, path)).map((name) => newest(join(path, name))));
}

function isBuilt(): boolean {
  try {
    // What the build writes last.
    const built = statSync(join(root, 'dist/edufeed.schema.json')).mtimeMs;
    return ['src', '.ci', 'package.json', 'vite.config.ts', 'tsconfig.json'].every(
      (path) => newest(path) < built,
    );
  } catch {
    return false;
  }
}

let packed: Packed | undefined;

/** Builds dist/ where it is missing or older than its sources, and packs what npm would publish. */
export function pack(): Packed {
  if (packed) return packed;
  if (!isBuilt()) {
    const {status, output} = runNode(root, '.ci/build.mjs');
    if (status !== 0) throw new Error(output);
  }
  const place = freshFolder();
  const {status, stdout, output} = run(
    root,
    'npm',
    ...['pack', '--ignore-scripts', '--json', '--loglevel=error', '--pack-destination', place],
  );
  if (status !== 0) throw new Error(output);
  const [told] = JSON.parse(stdout) as [{filename: string; files: readonly {path: string}[]}];
  const tarball = join(place, told.filename);
  const folder = join(place, 'package');
  // Forward slashes, and relative: the tar of Windows reads a colon as a host.
  const unpacked = run(place, 'tar', '-xzf', told.filename);
  if (unpacked.status !== 0) throw new Error(unpacked.output);
  return (packed = {
    tarball,
    folder,
    files: told.files.map(({path}) => path),
    manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest,
  });
}

/**
 * A folder of somebody's who has installed the package and some tools: the unpacked tarball, what it depends on and
 * nothing else of what lies around here.
 */
export function consumer(
  tools: readonly string[],
  files: Readonly<Record<string, string>>,
): string {
  const {folder, manifest} = pack();
  const home = freshFolder();
  const link = (name: string, target: string): void => {
    const place = join(home, 'node_modules', name);
    mkdirSync(dirname(place), {recursive: true});
    symlinkSync(target, place, 'junction');
  };
  cpSync(folder, join(home, 'node_modules', manifest.name), {recursive: true});
  for (const name of [...Object.keys(manifest.dependencies), ...tools])
    link(name, join(root, 'node_modules', name));
  const all = {'package.json': '{"type": "module", "private": true}', ...files};
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(home, path)), {recursive: true});
    writeFileSync(join(home, path), text);
  }
  return home;
}
