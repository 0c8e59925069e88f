import { mkdirSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { build, stop } from 'esbuild'

/**
 * Turns a TypeScript file into a module that this Node runs; packages stay outside. Two commands
 * may do this at once, so each writes its own file and moves it into place.
 * @returns the module's path
 */
export async function bundleCommand(source) {
  const target = join('build/commands', `${basename(source, '.ts')}.mjs`)
  const draft = `${target}.${process.pid}.tmp`
  mkdirSync(dirname(target), { recursive: true })
  await build({
    entryPoints: [source],
    outfile: draft,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'error',
    jsx: 'automatic',
  })
  // Its service would stay as a process of its own.
  await stop()
  renameSync(draft, target)
  return target
}
