/** Runs ffmpeg and ffprobe within bounds of time, memory and output; they end with this process, however it ends. */
import { spawn, type ChildProcess } from 'node:child_process'
import { constants } from 'node:os'
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

type Stopped = 'timedOut' | 'stalled' | 'killed'

export class ToolFailed extends Error {
  override name = 'ToolFailed'

  constructor(
    /** `failed`: it ended by itself, which says something of the file; the others say nothing of it. */
    readonly why: Stopped | 'failed',
    /** In words for staff. */
    readonly reason: string,
    /** The last of what it complained of; not for staff, who would see paths. */
    readonly complaint: string,
  ) {
    super(reason, causeOf(complaint))
  }
}

/** The program is missing or can't be run, which says nothing of the file. */
export class ToolUnusable extends Error {
  override name = 'ToolUnusable'

  constructor(complaint: string) {
    super(words.unusable, causeOf(complaint))
  }
}

/** For the log. */
function causeOf(complaint: string): ErrorOptions {
  return { cause: new Error(complaint.slice(-1000)) }
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

/** @throws ToolFailed, ToolUnusable */
export async function runTool(tool: string, args: string[], bounds: Bounds): Promise<Output> {
  const child = start(tool, args)
  let output = ''
  let complaint = ''
  const stopped: { why: Stopped | null } = { why: null }
  const end = (why: Stopped) => {
    stopped.why ??= why
    kill(child)
  }
  const timer = setTimeout(() => end('timedOut'), bounds.timeout)
  let stall: NodeJS.Timeout | undefined
  const alive = () => {
    clearTimeout(stall)
    if (bounds.stall) stall = setTimeout(() => end('stalled'), bounds.stall)
  }
  const abort = () => end('killed')
  bounds.signal?.addEventListener('abort', abort, { once: true })
  if (bounds.signal?.aborted) abort()
  alive()
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    alive()
    output += text
    if (bounds.onLine) output = takeLines(output, bounds.onLine)
    if (output.length > MAX_OUTPUT) end('killed')
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-MAX_COMPLAINT)
  })
  child.stdin?.on('error', () => undefined)
  const code = await ended(child).finally(() => {
    clearTimeout(timer)
    clearTimeout(stall)
    bounds.signal?.removeEventListener('abort', abort)
  })
  if (stopped.why !== null) throw new ToolFailed(stopped.why, words[stopped.why], complaint)
  if (code === 0) return { output, log: complaint }
  if (UNUSABLE.includes(code)) throw new ToolUnusable(complaint)
  if (isSignal(code)) throw new ToolFailed('killed', words.killed, complaint)
  throw new ToolFailed('failed', words.failed(code), complaint)
}

/** Of the shell: not executable (or without its libraries), and not found. */
const UNUSABLE = [126, 127]

/** The shell adds 128 to a signal's number; above those are ffmpeg's own codes. */
function isSignal(code: number): boolean {
  return code > 128 && code < 160
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

/** Its exit code, as the shell has it. */
function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new ToolUnusable(error.message)))
    child.once('close', (code) => resolve(code ?? 128 + constants.signals.SIGKILL))
  })
}

/** Hands over whole lines and returns the rest. */
function takeLines(text: string, onLine: (line: string) => void): string {
  const lines = text.split('\n')
  const rest = lines.pop() ?? ''
  for (const line of lines) onLine(line)
  return rest
}
