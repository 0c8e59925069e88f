import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export interface RunningCommand {
  pid: number
  /** Resolves as soon as the output holds this text. */
  waitForOutput(text: string): Promise<void>
  kill(signal: NodeJS.Signals): void
  ended: Promise<{ code: number | null; output: string }>
}

/** Runs a command as npm would, without this process's settings. */
export function runCommand(args: string[], env: Record<string, string>): RunningCommand {
  return run(process.execPath, ['scripts/run.mjs', ...args], env)
}

/** Runs it through npm with this shell. */
export function runNpm(shell: string, [name = '', ...args]: string[], env: Record<string, string>) {
  return run('npm', ['run', name, `--script-shell=${shell}`, '--', ...args], env)
}

function run(program: string, args: string[], env: Record<string, string>): RunningCommand {
  const child = spawn(program, args, {
    env: { NODE_ENV: 'test', PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output }))
  const append = (chunk: Buffer) => {
    output += chunk.toString()
    child.emit('heard')
  }
  child.stdout.on('data', append)
  child.stderr.on('data', append)

  async function waitForOutput(text: string): Promise<void> {
    while (!output.includes(text)) {
      if (child.exitCode !== null) throw new Error(`ended without "${text}": ${output}`)
      await Promise.race([once(child, 'heard'), ended])
    }
  }
  return {
    pid: child.pid ?? 0,
    waitForOutput: waitForOutput,
    kill: (signal) => void child.kill(signal),
    ended,
  }
}

/** A data folder that is deleted after the test. */
export function makeTestDataDir(): string {
  const folder = makeTempDataDir()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function makeTempDataDir(): string {
  return mkdtempSync(join(tmpdir(), 'xiaowen-data-'))
}

/** null when postmaster.pid is missing. */
export function postmasterPid(dataDir: string): number | null {
  try {
    return Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n', 1)[0])
  } catch {
    return null
  }
}

export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
