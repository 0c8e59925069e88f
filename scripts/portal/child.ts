import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { atEnd } from './lifetime'

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
): Child {
  const child = spawn(process.execPath, ['--require', './scripts/run/leash.cjs', ...args], {
    env: { ...process.env, ...env, XIAOWEN_LEASH: String(process.pid) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', onOutput)
  }
  // 'close' would wait for whatever inherited its output.
  const ended = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : 1))
  const forget = atEnd(() => stop({ process: child, ended }))
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

async function stop({ process: child, ended }: Child): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
  child.kill('SIGTERM')
  await ended
  clearTimeout(impatience)
}
