import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { Fault } from './operator-error.mjs'
import { countInstalled, isInstalled, lockedPackages, markInstalled } from './installed.mjs'
import { acquireLock } from './lock.mjs'
import { startStep } from './progress.mjs'

/** Installs what package-lock.json asks for, unless it is there already. */
export async function installDependencies({ dev }) {
  if (isInstalled({ dev })) return
  openBuildFolder()
  const release = await acquireLock('build/install.lock', {
    wait: true,
    onWait: ({ pid }) => console.log(`Process ${pid} is installing dependencies; waiting for it …`),
  })
  // Whoever held the lock may have done it.
  if (!isInstalled({ dev })) await install()
  release()
}

/** Who may not write here did not mean to install either. */
function openBuildFolder() {
  try {
    mkdirSync('build', { recursive: true })
    accessSync('build', constants.W_OK)
  } catch (error) {
    throw new Fault(
      `Dependencies are missing or stale, and this user may not install them here (${error.code}). ` +
        'Run as the owner of the code: npm ci',
    )
  }
}

async function install() {
  const progress = startStep('Installing dependencies')
  const total = lockedPackages().length
  const timer = setInterval(() => {
    progress.update(`${Math.min(countInstalled(), total)} of at most ${total} packages`)
  }, 500)
  // Without the devDependencies (TypeScript) there is no build, whatever NODE_ENV says.
  const { code, output } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund'])
  clearInterval(timer)
  if (code !== 0) {
    progress.fail()
    console.error(output.trim())
    throw new Fault(
      'npm ci failed, as it says above. Put that right and run the same command again.',
    )
  }
  markInstalled()
  progress.done()
}

function npm(args) {
  const cli = process.env.npm_execpath
  const env = { ...process.env, XIAOWEN_PARENT: String(process.pid) }
  const options = { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] }
  const child =
    cli && /npm-cli\.[cm]?js$/.test(cli) && existsSync(cli)
      ? spawn(
          process.execPath,
          ['--require', './scripts/run/parent-watchdog.cjs', cli, ...args],
          options,
        )
      : spawn('npm', args, {
          stdio: ['ignore', 'pipe', 'pipe'],
          shell: process.platform === 'win32',
        })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: error.message }))
    child.once('close', (code) => resolve({ code, output }))
  })
}
