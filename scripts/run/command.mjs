import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { commandModule } from './bundle.mjs'
import { openDataFolder } from './data-folder.mjs'
import { OperatorError, printError } from './operator-error.mjs'
import { installDependencies } from './install.mjs'
import { acquireLock } from './lock.mjs'
import { checkPort } from './port.mjs'

/** Commands that work without devDependencies. */
const withoutDev = [
  'serve',
  'migrate',
  'db',
  'account',
  'import',
  'studio',
  'backup',
  'restore',
  'verify',
  'media',
]

/** Installs dependencies, bundles the TypeScript command and runs it in this process. */
export async function runCommand(root, [name, ...args]) {
  process.chdir(root)
  exitOnSignals(true)
  try {
    const source = `scripts/commands/${name}.ts`
    if (!name || !existsSync(source))
      throw new OperatorError(`There is no command "${name ?? ''}".`)
    readEnvFile('.env')
    if (name === 'start' || name === 'dev') await acquirePortalLock()
    await installDependencies({ dev: !withoutDev.includes(name) })
    const file = await commandModule(source)
    exitOnSignals(false)
    const command = await import(pathToFileURL(join(root, file)).href)
    await command.default(args)
  } catch (error) {
    printError(error)
    process.exit(1)
  }
}

/** Checks the data folder and the port before anything slow. */
async function acquirePortalLock() {
  await acquireLock(join(openDataFolder(process.env.DATA_DIR || '.data'), 'start.lock'))
  // lib/env.ts reports an invalid port.
  const port = Number(process.env.PORT || 3000)
  if (Number.isInteger(port) && port > 0 && port < 65536) {
    await checkPort(port, process.env.HOST || undefined)
  }
}

function readEnvFile(file) {
  if (existsSync(file)) process.loadEnvFile(file)
}

/** Until the command handles signals, exit at once: children follow (parent-watchdog.cjs). */
function exitOnSignals(on) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    if (on) process.on(signal, exitQuietly)
    else process.off(signal, exitQuietly)
  }
}

function exitQuietly() {
  process.exit(0)
}
