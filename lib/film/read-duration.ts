import { readOnly } from './input'
import { type Bounds, runTool, ToolFailed } from './run-tool'
import type { Tools } from './tools'

/**
 * Seconds of a file that doesn't say how long it is, as browsers' recordings: its packets are read and none is decoded.
 * @throws ToolFailed where it was stopped before the end; of a broken file what is whole is counted.
 */
export async function readDuration(tools: Tools, file: string, bounds: Bounds): Promise<number> {
  let seconds = 0
  const onLine = (line: string) => (seconds = secondsIn(line) ?? seconds)
  const args = ['-v', 'error', '-nostdin', ...readOnly, '-i', `file:${file}`, '-map', '0:v:0?']
  const output = ['-map', '0:a:0?', '-c', 'copy', '-f', 'null', '-progress', 'pipe:1', '-']
  await runTool(tools.ffmpeg, [...args, ...output], { ...bounds, onLine }).catch(
    (error: unknown) => {
      if (!(error instanceof ToolFailed) || error.why !== 'failed') throw error
    },
  )
  return seconds
}

/** Of a line that `-progress` writes; null for other lines. */
export function secondsIn(line: string): number | null {
  const [, micros] = /^out_time_us=(\d+)$/.exec(line.trim()) ?? []
  return micros === undefined ? null : Number(micros) / 1_000_000
}
