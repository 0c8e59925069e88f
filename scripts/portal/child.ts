import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { atEnd, hurrying, stopping } from './lifetime'

const PATIENCE_MS = 10_000

export interface Child {
  process: ChildProcess
  /** Its exit code; 1 when a signal ended it. */
  ended: Promise<number>
}

/**
 * Starts a Node program that ends when we end, however we end. It is out of the terminal's process
 * group, so that Ctrl-C reaches it through us and in order.
 */
export function startNode(
  args: string[],
  env: Record<string, string>,
  onOutput: (text: string) => void,
  { cwd = '.', patienceMs = PATIENCE_MS } = {},
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
  // 'close' would wait for whatever inherited its output.
  const ended = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : 1))
  const forget = atEnd(() => stop({ process: child, ended }, patienceMs))
  void ended.then(forget)
  return { process: child, ended }
}

/** How it ended, in words. */
export function howEnded({
  exitCode,
  signalCode,
}: Pick<ChildProcess, 'exitCode' | 'signalCode'>): string {
  return signalCode === null ? `exit code ${exitCode}` : `signal ${signalCode}`
}

/** Runs a Node program to its end and returns what it wrote; its last line is reported meanwhile. */
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
  const impatience = setTimeout(kill, patienceMs)
  if (hurrying.aborted) kill()
  hurrying.addEventListener('abort', kill)
  child.kill(stopping.reason === 'SIGINT' ? 'SIGINT' : 'SIGTERM')
  await ended
  clearTimeout(impatience)
}
