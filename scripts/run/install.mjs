import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { OperatorError } from './operator-error.mjs'
import { countInstalled, isInstalled, lockedPackages, markInstalled } from './installed.mjs'
import { acquireLock } from './lock.mjs'
import { startStep } from './progress.mjs'

/** Runs npm ci unless node_modules matches package-lock.json. */
export async function installDependencies({ dev }) {
  if (isInstalled({ dev })) return
  openBuildFolder()
  const release = await acquireLock('build/install.lock', {
    wait: true,
    onWait: ({ pid }) => console.log(`Process ${pid} is installing dependencies; waiting for it …`),
  })
  // The holder of the lock may have installed them.
  if (!isInstalled({ dev })) await install()
  release()
}

/** Throws an OperatorError when this user may not write to the code. */
function openBuildFolder() {
  try {
    mkdirSync('build', { recursive: true })
    accessSync('build', constants.W_OK)
  } catch (error) {
    throw new OperatorError(
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
  // A build needs the devDependencies, also with NODE_ENV=production.
  const { code, output } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund'])
  clearInterval(timer)
  if (code !== 0) {
    progress.fail()
    console.error(output.trim())
    throw new OperatorError(
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
