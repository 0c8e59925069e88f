/** Runs ffmpeg and ffprobe within bounds of time, memory and output; they end with this process, however it ends. */
import { spawn, type ChildProcess } from 'node:child_process'
import { filmFaults as words } from '@/lib/copy/film'

export interface Bounds {
  /** Milliseconds. */
  timeout: number
  /** Ends it when it writes nothing to its output for so long. */
  stall?: number
  signal?: AbortSignal
  /** Each line of its output as it comes, instead of the whole at the end. */
  onLine?: (line: string) => void
}

export class ToolFailed extends Error {
  override name = 'ToolFailed'

  constructor(
    /** In words for staff. */
    readonly reason: string,
    /** The last of what it complained of; not for staff, who would see paths. */
    readonly complaint: string,
  ) {
    super(reason)
  }
}

const MAX_OUTPUT = 4 * 1024 * 1024
const MAX_COMPLAINT = 8 * 1024
/** Address space in kilobytes: a decoder of 8K frames fits. */
const MAX_MEMORY = 6 * 1024 * 1024

/**
 * The shell's standard input ends when this process does, even by SIGKILL, and takes the tool with it. `ulimit` is not
 * known on every system.
 */
const script = `ulimit -v ${MAX_MEMORY} 2>/dev/null
exec 3<&0
nice -n 19 "$0" "$@" </dev/null 3<&- &
tool=$!
{ cat <&3 >/dev/null; kill -9 $tool; } 2>/dev/null >/dev/null &
guard=$!
exec 3<&-
wait $tool
code=$?
kill $guard 2>/dev/null
exit $code`

export interface Output {
  output: string
  /** The end of what it wrote besides. */
  log: string
}

/** @throws ToolFailed */
export async function runTool(tool: string, args: string[], bounds: Bounds): Promise<Output> {
  const child = start(tool, args)
  let output = ''
  let complaint = ''
  const stopped: { why: string | null } = { why: null }
  const end = (why: string) => {
    stopped.why ??= why
    kill(child)
  }
  const timer = setTimeout(() => end(words.timedOut), bounds.timeout)
  let stall: NodeJS.Timeout | undefined
  const alive = () => {
    clearTimeout(stall)
    if (bounds.stall) stall = setTimeout(() => end(words.stalled), bounds.stall)
  }
  const abort = () => end(words.timedOut)
  bounds.signal?.addEventListener('abort', abort, { once: true })
  if (bounds.signal?.aborted) abort()
  alive()
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    alive()
    output += text
    if (bounds.onLine) output = takeLines(output, bounds.onLine)
    if (output.length > MAX_OUTPUT) end(words.timedOut)
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-MAX_COMPLAINT)
  })
  child.stdin?.on('error', () => undefined)
  const { code, signal } = await ended(child)
  clearTimeout(timer)
  clearTimeout(stall)
  bounds.signal?.removeEventListener('abort', abort)
  if (stopped.why !== null) throw new ToolFailed(stopped.why, complaint)
  if (code === 0) return { output, log: complaint }
  if (code === null || code > 128 || signal) throw new ToolFailed(words.killed, complaint)
  throw new ToolFailed(words.failed(code), complaint)
}

function start(tool: string, args: string[]): ChildProcess {
  if (process.platform === 'win32') return spawn(tool, args, { windowsHide: true })
  return spawn('/bin/sh', ['-c', script, tool, ...args], { detached: true })
}

/** With its process group, since the shell is no more than the tool's guard. */
function kill({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It has ended meanwhile.
  }
}

function ended(
  child: ChildProcess,
): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((resolve, reject) => {
    child.once('error', () => reject(new ToolFailed(words.missing, '')))
    child.once('close', (code, signal) => resolve({ code, signal }))
  })
}

/** Hands over whole lines and returns the rest. */
function takeLines(text: string, onLine: (line: string) => void): string {
  const lines = text.split('\n')
  const rest = lines.pop() ?? ''
  for (const line of lines) onLine(line)
  return rest
}
