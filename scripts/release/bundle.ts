import { readFileSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { build, context, stop, type BuildOptions } from 'esbuild'
import { writeAtomicallySync } from '@/lib/atomic-write'
import { onShutdown } from '../portal/shutdown'

const ASSETS = 'public/assets'

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>
}

const server: BuildOptions = {
  bundle: true,
  // p-limit is ESM only: required from CommonJS, its default export would be the namespace.
  external: Object.keys(dependencies).filter((name) => name !== 'p-limit'),
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // V8 keeps the source text in memory; identifiers stay readable for stack traces.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  sourcemap: true,
  // The generated Prisma client uses import.meta.url, which CommonJS lacks.
  define: { 'import.meta.url': 'moduleAddress' },
  banner: { js: "const moduleAddress = require('node:url').pathToFileURL(__filename).href;" },
}

const browser: BuildOptions = {
  outdir: ASSETS,
  bundle: true,
  platform: 'browser',
  target: 'es2022',
  minify: true,
  charset: 'utf8',
  define: { 'process.env.NODE_ENV': '"production"' },
}

/** Blocks the first paint, hence one classic script. */
const blocking: BuildOptions = {
  ...browser,
  entryPoints: ['components/first-paint.ts', 'components/video/embed.css'],
  format: 'iife',
}

/** What is imported on demand is a file of its own. */
const elements: BuildOptions = {
  ...browser,
  entryPoints: ['components/elements.ts'],
  format: 'esm',
  splitting: true,
}

/** Apart from the public pages' elements: shared chunks would cost these a request more. */
const accountElements: BuildOptions = {
  ...browser,
  entryPoints: ['components/account-elements.ts'],
  format: 'esm',
  splitting: true,
}

/** Apart too: readers don't load what only staff use. */
const deskElements: BuildOptions = {
  ...browser,
  entryPoints: ['components/desk-elements.ts'],
  format: 'esm',
  splitting: true,
}

/** For the page of a story at the desk alone. */
const editorElements: BuildOptions = {
  ...browser,
  entryPoints: ['components/editor-elements.ts'],
  format: 'esm',
}

const forReaders = [blocking, elements, accountElements]
const forStaff = [deskElements, editorElements]

/** Bundles what Next does not build: the server, the workers and the scripts of public pages. */
export async function bundlePortal(digest: string): Promise<void> {
  rmSync(ASSETS, { recursive: true, force: true })
  const [files, deskFiles] = await Promise.all([
    Promise.all(forReaders.map(bundleForBrowsers)),
    Promise.all(forStaff.map(bundleForBrowsers)),
    bundle('server/start.ts', 'build/server.cjs'),
    bundle('server/film-worker.ts', 'build/film-worker.cjs'),
    bundleWorkers(),
  ])
  writeAssetManifest([...files.flat(), ...deskFiles.flat()])
  await bundleServiceWorkers(digest, files.flat())
  await stop()
}

/** Rebuilds the scripts of public pages on change, for development. */
export async function watchElements(): Promise<void> {
  const bundles = ['elements.js', 'account-elements.js', 'desk-elements.js', 'editor-elements.js']
  const names = ['first-paint.js', ...bundles, 'embed.css']
  writeAssetManifest(names.map((name) => `${ASSETS}/${name}`))
  for (const options of [...forReaders, ...forStaff]) {
    const watched = await context({ ...options, logLevel: 'warning' })
    await watched.watch()
    onShutdown(() => watched.dispose())
  }
}

/** Returns the files. Content hashes make them immutable. */
async function bundleForBrowsers(options: BuildOptions): Promise<string[]> {
  const names = { entryNames: '[name]-[hash]', chunkNames: '[name]-[hash]' }
  const { metafile } = await build({ ...options, ...names, metafile: true, logLevel: 'error' })
  return Object.keys(metafile.outputs)
}

/** Read by lib/assets.ts. */
function writeAssetManifest(files: string[]): void {
  const path = (name: string) => files.find((file) => basename(file).startsWith(name))
  const named = {
    firstPaint: path('first-paint'),
    elements: path('elements'),
    accountElements: path('account-elements'),
    deskElements: path('desk-elements'),
    editorElements: path('editor-elements'),
    embed: path('embed'),
  }
  writeAtomicallySync('build/assets.json', JSON.stringify(named).replaceAll('public/', '/'), 0o644)
}

function publicPath(file: string): string {
  return file.replace(/^public/, '')
}

/** What keeps pages for reading offline, and what removes it. `files`: for readers, kept with every page. */
async function bundleServiceWorkers(digest: string, files: string[]): Promise<void> {
  // A film is not kept, nor what plays it.
  const kept = files.filter((file) => file.endsWith('.js') && !/\/hls-player-/.test(file))
  const scripts = kept.map(publicPath)
  const define = { BUILD: JSON.stringify(digest.slice(0, 16)), SCRIPTS: JSON.stringify(scripts) }
  const options: BuildOptions = { ...browser, format: 'iife', outdir: 'build', define }
  const entryPoints = ['service-worker', 'service-worker-farewell'].map(
    (name) => `components/offline/${name}.ts`,
  )
  await build({ ...options, entryPoints, logLevel: 'error' })
}

/** Include their dependencies: a worker thread shares no modules and would load a hundred small files. */
export async function bundleWorkers(): Promise<void> {
  const options = { ...server, external: [], minify: true, sourcemap: false }
  const entryPoints = {
    'markdown-worker': 'lib/markdown/worker.ts',
    'paste-worker': 'lib/markdown/from-html/worker.ts',
  }
  await build({ ...options, entryPoints, outdir: 'build', outExtension: { '.js': '.cjs' } })
}

async function bundle(from: string, to: string): Promise<void> {
  await build({ ...server, entryPoints: [from], outfile: to, logLevel: 'error' })
}
