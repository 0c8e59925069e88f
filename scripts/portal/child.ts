import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { onShutdown, forcedShutdownSignal, shutdownSignal } from './shutdown'

const KILL_AFTER_MS = 10_000

export interface Child {
  process: ChildProcess
  /** The exit code; 1 after a signal. */
  ended: Promise<number>
}

/**
 * Starts a Node program that never outlives this process (parent-watchdog.cjs). It is detached from the
 * terminal's process group, so that Ctrl-C reaches it through the shutdown of this process.
 */
export function startNode(
  args: string[],
  env: Record<string, string>,
  onOutput: (text: string) => void,
  { cwd = '.', patienceMs = KILL_AFTER_MS } = {},
): Child {
  const watchdog = resolve('scripts/run/parent-watchdog.cjs')
  const child = spawn(process.execPath, ['--require', watchdog, ...args], {
    cwd,
    env: { ...process.env, ...env, XIAOWEN_PARENT: String(process.pid) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', onOutput)
  }
  // 'close' would also wait for grandchildren that inherited its output.
  const ended = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : 1))
  const unregister = onShutdown(() => stop({ process: child, ended }, patienceMs))
  void ended.then(unregister)
  return { process: child, ended }
}

export function describeExit({
  exitCode,
  signalCode,
}: Pick<ChildProcess, 'exitCode' | 'signalCode'>): string {
  return signalCode === null ? `exit code ${exitCode}` : `signal ${signalCode}`
}

/** Runs a Node program to its end and returns its output; reports the last line of it meanwhile. */
export async function runNode(
  args: string[],
  env: Record<string, string>,
  report: (line: string) => void,
): Promise<{ code: number; output: string }> {
  let output = ''
  const { ended } = startNode(args, env, (text) => {
    output += text
    const line = text.trim().split('\n').at(-1)?.trim()
    if (line) report(line)
  })
  return { code: await ended, output }
}

async function stop({ process: child, ended }: Child, patienceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const kill = () => child.kill('SIGKILL')
  const killTimer = setTimeout(kill, patienceMs)
  if (forcedShutdownSignal.aborted) kill()
  forcedShutdownSignal.addEventListener('abort', kill)
  child.kill(shutdownSignal.reason === 'SIGINT' ? 'SIGINT' : 'SIGTERM')
  await ended
  clearTimeout(killTimer)
}
