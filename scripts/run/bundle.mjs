import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { OperatorError } from './operator-error.mjs'

const COMMANDS = 'build/commands'
/** Written by npm run build, for users without write access to the code. */
export const PREBUILT = 'build/prebuilt'

/** The path of the bundled module, from npm run build where this user can't write to the code. */
export async function commandModule(source) {
  if (isWritable()) return bundleCommand(source)
  const file = moduleIn(PREBUILT, source)
  if (existsSync(file)) return file
  throw new OperatorError(
    `This user may not write to ${resolve('build')}, and ${file} is missing. ` +
      'Run as the owner of the code: npm run build',
  )
}

/**
 * Bundles a TypeScript file without its packages. Written atomically, since two commands may do so at once.
 * @returns the module's path
 */
export async function bundleCommand(source, folder = COMMANDS) {
  const { build, stop } = await import('esbuild')
  const { default: writeFileAtomic } = await import('write-file-atomic')
  const target = moduleIn(folder, source)
  mkdirSync(dirname(target), { recursive: true })
  const bundle = (outfile) => build({ ...options, entryPoints: [source], outfile })
  await writeFileAtomic(target, '', { tmpfileCreated: bundle })
  // Ends esbuild's service process.
  await stop()
  return target
}

const options = {
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
  logLevel: 'error',
  jsx: 'automatic',
}

function moduleIn(folder, source) {
  return join(folder, `${basename(source, '.ts')}.mjs`)
}

function isWritable() {
  try {
    mkdirSync(COMMANDS, { recursive: true })
    accessSync(COMMANDS, constants.W_OK)
    return true
  } catch {
    return false
  }
}
