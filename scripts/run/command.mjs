import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { commandModule } from './bundle.mjs'
import { openDataFolder } from './data-folder.mjs'
import { Fault, printError } from './operator-error.mjs'
import { installDependencies } from './install.mjs'
import { acquireLock } from './lock.mjs'
import { checkPort } from './port.mjs'

/** What is run where npm left the devDependencies out. */
const withoutDev = ['serve', 'migrate', 'db', 'account', 'import', 'studio', 'backup', 'restore']

/** Gets everything ready that a TypeScript command needs, then runs it in this process. */
export async function runCommand(root, [name, ...args]) {
  process.chdir(root)
  stopQuietly(true)
  try {
    const source = `scripts/commands/${name}.ts`
    if (!name || !existsSync(source)) throw new Fault(`There is no command "${name ?? ''}".`)
    readEnvFile('.env')
    if (name === 'start' || name === 'dev') await claim()
    await installDependencies({ dev: !withoutDev.includes(name) })
    const file = await commandModule(source)
    stopQuietly(false)
    const command = await import(pathToFileURL(join(root, file)).href)
    await command.default(args)
  } catch (error) {
    printError(error)
    process.exit(1)
  }
}

/** Before anything long: nobody else uses this data folder, and the port is free. */
async function claim() {
  await acquireLock(join(openDataFolder(process.env.DATA_DIR || '.data'), 'start.lock'))
  // A port that is no number is for lib/env.ts to describe.
  const port = Number(process.env.PORT || 3000)
  if (Number.isInteger(port) && port > 0 && port < 65536) {
    await checkPort(port, process.env.HOST || undefined)
  }
}

function readEnvFile(file) {
  if (existsSync(file)) process.loadEnvFile(file)
}

/** Until the command takes over, a signal simply ends this: children go with it (parent-watchdog.cjs). */
function stopQuietly(on) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    if (on) process.on(signal, quit)
    else process.off(signal, quit)
  }
}

function quit() {
  process.exit(0)
}
