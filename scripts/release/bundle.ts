import { readFileSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { build, context, stop, type BuildOptions } from 'esbuild'
import { writeAtomicallySync } from '@/lib/atomic-write'
import { atEnd } from '../portal/lifetime'

const ASSETS = 'public/assets'

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>
}

const server: BuildOptions = {
  bundle: true,
  // A default export of a module that CommonJS requires would be its namespace.
  external: Object.keys(dependencies).filter((name) => name !== 'p-limit'),
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // V8 keeps the text; names stay, for traces in the log.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  sourcemap: true,
  // The generated Prisma client asks for its own address, which CommonJS does not have.
  define: { 'import.meta.url': 'moduleAddress' },
  banner: { js: "const moduleAddress = require('node:url').pathToFileURL(__filename).href;" },
}

const browser: BuildOptions = {
  entryPoints: [
    'components/first-paint.ts',
    'components/elements.ts',
    'components/video/embed.css',
  ],
  outdir: ASSETS,
  bundle: true,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  minify: true,
  charset: 'utf8',
  define: { 'process.env.NODE_ENV': '"production"' },
}

/** Writes what is not Next's to build: the instance, and what public pages run in the browser. */
export async function bundlePortal(): Promise<void> {
  rmSync(ASSETS, { recursive: true, force: true })
  const [elements] = await Promise.all([
    // The name says what is in it, so that browsers keep it for good.
    build({ ...browser, entryNames: '[name]-[hash]', metafile: true, logLevel: 'error' }),
    bundle('server/start.ts', 'build/server.cjs'),
    bundleWorker('build/markdown-worker.cjs'),
  ])
  nameAssets(Object.keys(elements.metafile.outputs))
  await stop()
}

/** Keeps the browser's part up to date while it is worked on. */
export async function watchElements(): Promise<void> {
  nameAssets([`${ASSETS}/first-paint.js`, `${ASSETS}/elements.js`, `${ASSETS}/embed.css`])
  const watched = await context({ ...browser, logLevel: 'warning' })
  await watched.watch()
  atEnd(() => watched.dispose())
}

/** For lib/assets.ts: where the pages find each file. */
function nameAssets(files: string[]): void {
  const path = (name: string) => files.find((file) => basename(file).startsWith(name))
  const named = {
    firstPaint: path('first-paint'),
    elements: path('elements'),
    embed: path('embed'),
  }
  writeAtomicallySync('build/assets.json', JSON.stringify(named).replaceAll('public/', '/'), 0o644)
}

/** Whole, since the thread shares no module with the process and would load a hundred small files. */
export async function bundleWorker(to: string): Promise<void> {
  const options = { ...server, external: [], minify: true, sourcemap: false }
  await build({ ...options, entryPoints: ['lib/markdown/worker.ts'], outfile: to })
}

async function bundle(from: string, to: string): Promise<void> {
  await build({ ...server, entryPoints: [from], outfile: to, logLevel: 'error' })
}
