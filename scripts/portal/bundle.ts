import { existsSync } from 'node:fs'
import { build, context, stop, type BuildOptions } from 'esbuild'
import { atEnd } from './lifetime'

const server: BuildOptions = {
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  sourcemap: true,
  // The generated Prisma client asks for its own address, which CommonJS does not have.
  define: { 'import.meta.url': 'moduleAddress' },
  banner: { js: "const moduleAddress = require('node:url').pathToFileURL(__filename).href;" },
}

const browser: BuildOptions = {
  bundle: true,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  minify: true,
  charset: 'utf8',
  define: { 'process.env.NODE_ENV': '"production"' },
}

const bundles: { from: string; to: string; options: BuildOptions }[] = [
  { from: 'lib/server.ts', to: 'build/server.cjs', options: server },
  { from: 'lib/documents/cache-handler.ts', to: 'build/cache-handler.cjs', options: server },
  { from: 'components/elements.ts', to: 'public/assets/elements.js', options: browser },
  { from: 'components/first-paint.ts', to: 'public/assets/first-paint.js', options: browser },
]

/** Writes what is not Next's to build: the instance, and what public pages run in the browser. */
export async function bundlePortal(): Promise<void> {
  const present = bundles.filter(({ from }) => existsSync(from))
  await Promise.all(present.map(({ from, to, options }) => bundle(from, to, options)))
  await stop()
}

/** Keeps the browser's part up to date while it is worked on. */
export async function watchElements(): Promise<void> {
  for (const { from, to, options } of bundles) {
    if (options !== browser || !existsSync(from)) continue
    const watched = await context({
      entryPoints: [from],
      outfile: to,
      logLevel: 'warning',
      ...options,
    })
    await watched.watch()
    atEnd(() => watched.dispose())
  }
}

async function bundle(from: string, to: string, options: BuildOptions): Promise<void> {
  await build({ entryPoints: [from], outfile: to, logLevel: 'error', ...options })
}
