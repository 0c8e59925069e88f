import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Fault } from './operator-error.mjs'

const COMMANDS = 'build/commands'
/** Where npm run build leaves them for those who may not write here. */
export const PREBUILT = 'build/prebuilt'

/** The command's module: bundled now, or as npm run build left it where the code can't be written. */
export async function commandModule(source) {
  if (isWritable()) return bundleCommand(source)
  const file = moduleIn(PREBUILT, source)
  if (existsSync(file)) return file
  throw new Fault(
    `This user may not write to ${resolve('build')}, and ${file} is missing. ` +
      'Run as the owner of the code: npm run build',
  )
}

/**
 * Turns a TypeScript file into a module that this Node runs; packages stay outside. Two commands
 * may do this at once, so each writes its own file and moves it into place.
 * @returns the module's path
 */
export async function bundleCommand(source, folder = COMMANDS) {
  const { build, stop } = await import('esbuild')
  const { default: writeFileAtomic } = await import('write-file-atomic')
  const target = moduleIn(folder, source)
  mkdirSync(dirname(target), { recursive: true })
  const bundle = (outfile) => build({ ...options, entryPoints: [source], outfile })
  await writeFileAtomic(target, '', { tmpfileCreated: bundle })
  // Its service would stay as a process of its own.
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
