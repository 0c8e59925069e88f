import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFolder } from '@/lib/media/testing/data-folder'
import { readDuration } from './read-duration'
import { runTool, ToolFailed, ToolUnusable } from './run-tool'

const { path: folder } = dataFolder()

/** In place of ffmpeg. */
function program(name: string, lines: string): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n${lines}\n`)
  chmodSync(path, 0o755)
  return path
}

const bounds = { timeout: 60_000 }

test('what it complained of last is the cause of its failure', async () => {
  const tool = program(
    'fails',
    `printf 'x%.0s' $(seq 3000) >&2; echo ' moov atom not found' >&2; exit 1`,
  )
  const error = await runTool(tool, [], bounds).catch((error: unknown) => error as ToolFailed)
  expect(error).toBeInstanceOf(ToolFailed)
  expect(error).toMatchObject({ why: 'failed', message: 'ffmpeg 以 1 结束' })
  const { message } = (error as ToolFailed).cause as Error
  expect(message).toMatch(/^x+ moov atom not found\n$/)
  expect(message).toHaveLength(1000)
})

test.each([
  ['a missing program', '/nowhere/ffmpeg'],
  ['one that is no program', '/etc/passwd'],
  ['one without its libraries', program('unlinked', 'exit 127')],
])('%s is no fault of the file', async (_, tool) => {
  await expect(runTool(tool, [], bounds)).rejects.toBeInstanceOf(ToolUnusable)
})

test.each([
  ['killed', program('killed', 'kill -9 $$'), bounds],
  // As AVERROR_INVALIDDATA ends ffmpeg.
  ['failed', program('invalid', 'exit 183'), bounds],
  ['timedOut', program('hangs', 'exec tail -f /dev/null'), { timeout: 1 }],
  ['stalled', program('silent', 'exec tail -f /dev/null'), { ...bounds, stall: 1 }],
])('a run that is %s says so', async (why, tool, bounds) => {
  await expect(runTool(tool, [], bounds)).rejects.toMatchObject({ why })
})

test('a duration that was not read to the end is not known', async () => {
  const lines = 'echo out_time_us=5000000; exec tail -f /dev/null'
  const tools = { ffmpeg: program('slow', lines), ffprobe: '' }
  await expect(readDuration(tools, 'a.webm', { timeout: 1 })).rejects.toMatchObject({
    why: 'timedOut',
  })
})

test('of a broken file what is whole is counted', async () => {
  const tools = { ffmpeg: program('cut', 'echo out_time_us=5000000; exit 1'), ffprobe: '' }
  expect(await readDuration(tools, 'a.webm', bounds)).toBe(5)
})
