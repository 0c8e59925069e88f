import { join } from 'node:path'
import { filmFaults as words } from '@/lib/copy/film'
import { db } from '@/lib/db'
import { findShortage } from '@/lib/disk'
import { env } from '@/lib/env'
import { bucketStorage, storage } from '@/lib/storage'
import { sizeWords } from './size-words'
import { FilmFault } from './fault'
import type { FilmFacts } from './facts'
import type { Loudness } from './loudness'
import { secondsIn } from './read-duration'
import { runTool, type Output } from './run-tool'
import type { Tools } from './tools'
import { workFolder } from './work-folder'

/** What a step is given. */
export interface Work {
  film: {
    id: number
    hash: string
    facts: FilmFacts
    loudness: Loudness | null
    bytes: number
    replaces: string | null
    video: string | null
  }
  tools: Tools
  /** A folder of this machine for what is being made; emptied afterwards. */
  folder: string
  signal: AbortSignal
  source?: Promise<string>
}

/** Films and what is made of them: by the content, and by the upload, so that no file is ever replaced by another. */
export function filmKey({ id, hash }: { id: number; hash: string }, name: string): string {
  return `film/${hash.slice(0, 2)}/${hash.slice(0, 16)}-${id}/${name}`
}

/** Without an ending that is served: readers never see it. */
export const SOURCE = 'source'

export const incomingFolder = () => join(env().UPLOADS_DIR, '.incoming')

/** Fetched once for a step, where it has to be fetched. */
export function sourceOf(work: Work): Promise<string> {
  return (work.source ??= fetchFile(work, filmKey(work.film, SOURCE), work.film.bytes))
}

/** @throws DiskFull before it begins. */
export async function fetchFile(work: Work, key: string, bytes: number): Promise<string> {
  await requireDisk(bucketStorage() ? bytes : 0)
  return storage().fetch(key, work.folder, work.signal)
}

/** @throws ToolFailed, ToolUnusable. Tells the desk how far it is. */
export async function encode(work: Work, args: string[]): Promise<Output & { seconds: number }> {
  const { film, tools, signal } = work
  const tell = progressOf(film.id, film.facts.duration)
  let seconds = 0
  const onLine = (line: string) => {
    const at = secondsIn(line)
    if (at === null) return
    seconds = at
    tell(at)
  }
  // A slow machine at 8K takes some forty times as long as the film.
  const timeout = Math.max(600, film.facts.duration * 60) * 1000
  const stall = maxSilence(film.facts.duration)
  const output = await runTool(tools.ffmpeg, args, { timeout, stall, signal, onLine })
  return { ...output, seconds }
}

/**
 * Milliseconds for a film of so many seconds. ffmpeg says nothing before its first frame, which a sheet of sprites has at
 * its end, nor while `+faststart` moves the index to the front.
 */
export function maxSilence(duration: number): number {
  return (300 + duration) * 1000
}

const TELL_EVERY_MS = 2000

function progressOf(id: number, duration: number): (seconds: number) => void {
  let told = 0
  return (seconds) => {
    if (performance.now() - told < TELL_EVERY_MS) return
    told = performance.now()
    const progress = Math.min(99, Math.floor((seconds / Math.max(duration, 0.1)) * 100))
    // What fails here is told with the step's end.
    void db()
      .film.updateMany({ where: { id }, data: { progress } })
      .catch(() => undefined)
  }
}

/** Waits for room rather than failing: `DiskFull` is tried again. */
export async function requireDisk(bytes: number): Promise<void> {
  for (const folder of [env().UPLOADS_DIR, workFolder()]) {
    const lacks = await findShortage(folder, bytes)
    if (lacks) throw new DiskFull(words.disk(sizeWords(lacks.needs), sizeWords(lacks.free)))
  }
}

export class DiskFull extends Error {
  override name = 'DiskFull'
}

/** @throws FilmFault where a version ends long before the film says it does. */
export function requireWhole({ duration }: FilmFacts, seconds: number): void {
  if (seconds < duration * 0.9 - 1)
    throw new FilmFault(words.cut(Math.round(seconds), Math.round(duration)))
}
