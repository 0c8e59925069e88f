import { open } from 'node:fs/promises'
import { cached } from '@/lib/cached'
import { env } from '@/lib/env'
import { type Cue, MAX_CHAPTERS, readCues } from '@/lib/media/captions'
import { findUpload } from '@/lib/storage/find-upload'
import { tag } from '@/lib/tags'
import { hasVisible } from '@/lib/visible-text'

export interface TranscriptLine {
  /** Where it starts, rounded down. */
  second: number
  text: string
}

export interface Transcript {
  lines: TranscriptLine[]
  /** With their titles. */
  chapters: TranscriptLine[]
}

const MAX_BYTES = 256 * 1024
const MAX_LINES = 400
const MAX_CHARACTERS = 12_000

/** 文字稿 and 章节, from a clip's captions below UPLOADS_DIR. A stored file never changes, so only its arrival invalidates it. */
export const readTranscript = cached(
  'transcript',
  async (captions: string) => transcriptOf(await readStart(captions)),
  (captions) => [tag.upload(captions)],
)

/** What WebVTT says as plain text; empty if it is malformed. Lines end with \n, no byte order mark. */
export function transcriptOf(vtt: string): Transcript {
  const cues = cuesOf(vtt)
  return { lines: linesOf(cues), chapters: chaptersOf(cues) }
}

function chaptersOf(cues: Cue[]): TranscriptLine[] {
  const chapters = cues.flatMap(({ start, chapter }) =>
    chapter === undefined ? [] : [{ second: Math.floor(start), text: plainText(chapter) }],
  )
  return chapters.slice(0, MAX_CHAPTERS)
}

function linesOf(cues: Cue[]): TranscriptLine[] {
  const lines: TranscriptLine[] = []
  let characters = 0
  for (const { start, text } of cues) {
    const words = plainText(text.join(' '))
    // Rolling captions repeat their last line.
    if (!hasVisible(words) || words === lines.at(-1)?.text) continue
    characters += words.length
    if (lines.length === MAX_LINES || characters > MAX_CHARACTERS) break
    lines.push({ second: Math.floor(start), text: words })
  }
  return lines
}

function cuesOf(vtt: string): Cue[] {
  try {
    return readCues(vtt, Infinity)
  } catch {
    return []
  }
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', nbsp: ' ' }

/** Without tags, named entities decoded once, without characters that HTML and JSON-LD can't show. */
function plainText(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/[\p{White_Space}\p{Cc}]+/gu, ' ')
    .trim()
    .toWellFormed()
}

/** The first MAX_BYTES up to the last whole cue; empty without the file. */
async function readStart(key: string): Promise<string> {
  const upload = await findUpload(env().UPLOADS_DIR, key)
  if (!upload) return ''
  const file = await open(upload.path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_BYTES), 0, MAX_BYTES, 0)
    const text = buffer.toString('utf8', 0, bytesRead).replace(/^\ufeff/, '')
    const lines = text.replace(/\r\n?/g, '\n')
    return upload.size <= MAX_BYTES ? lines : lines.slice(0, lines.lastIndexOf('\n\n'))
  } finally {
    await file.close()
  }
}
