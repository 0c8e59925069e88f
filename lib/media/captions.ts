/** Captions in WebVTT (https://www.w3.org/TR/webvtt1/), checked; SubRip is turned into it. */
import { mediaCopy } from '@/lib/copy/media'
import { escapeCue } from '@/lib/http/escape'
import { hasVisible } from '@/lib/visible-text'

export interface Captions {
  /** WebVTT. */
  text: string
  converted: boolean
}

interface Block {
  /** The number of its first line, from 1. */
  line: number
  lines: string[]
  /** The title of the chapter that begins here. */
  chapter?: string | undefined
}

const words = mediaCopy.captions
const MAX_CUES = 20_000
const MAX_CUE_CHARACTERS = 1000
export const MAX_CHAPTERS = 100
const MAX_TITLE_CHARACTERS = 100

/** A comment before the cue that begins a chapter. */
const chapterNote = new RegExp(`^NOTE[ \\t]+${words.chapter}[ \\t:：]+(.*)$`)

const vttTime = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/
const srtTime = /^(?:(\d{1,3}):)?([0-5]\d):([0-5]\d)[,.](\d{3})$/

/**
 * `text`: lines end with \n, no byte order mark. `duration`: of the clip, in seconds.
 * @throws with a sentence that names the line.
 */
export function readCaptions(text: string, duration: number): Captions {
  if (isVtt(text)) {
    readCues(text, duration)
    checkChapters(blocksOf(text, isEmpty))
    return { text, converted: false }
  }
  const blocks = blocksOf(text, (line) => line.trim() === '')
  const [first] = blocks
  if (!first?.lines.slice(0, 2).some(isTiming)) throw new Error(words.unknown)
  const cues = checkCues(blocks, srtTime, duration)
  return { text: `WEBVTT\n\n${cues.map(toVtt).join('\n\n')}\n`, converted: true }
}

export interface Cue {
  /** Seconds. */
  start: number
  end: number
  text: string[]
  /** The title of the chapter that it begins. */
  chapter?: string | undefined
}

/** The cues of WebVTT; chapters' faults are passed over. @throws as `readCaptions`. */
export function readCues(text: string, duration: number): Cue[] {
  if (!isVtt(text)) throw new Error(words.unknown)
  const [head, ...blocks] = blocksOf(text, isEmpty)
  const arrow = head?.lines.findIndex(isTiming) ?? -1
  if (arrow >= 0) throw new Error(words.noBlankLine(1 + arrow))
  return checkCues(withChapters(blocks), vttTime, duration)
}

/** The cues' blocks, with the chapters that comments before them name. */
function withChapters(blocks: Block[]): Block[] {
  let chapter: string | undefined
  return blocks.flatMap((block) => {
    if (!isCue(block)) {
      chapter = titleOf(block) || chapter
      return []
    }
    const cue = { ...block, chapter }
    chapter = undefined
    return [cue]
  })
}

/** @throws with a sentence that names the line. */
function checkChapters(blocks: Block[]): void {
  let open: number | null = null
  let chapters = 0
  for (const block of blocks) {
    if (isCue(block)) {
      open = null
      continue
    }
    const title = titleOf(block)
    if (title === undefined) continue
    const { line } = block
    if (open !== null) throw new Error(words.chapterWithoutCue(open))
    if (!hasVisible(title)) throw new Error(words.chapterWithoutTitle(line))
    if (title.length > MAX_TITLE_CHARACTERS) throw new Error(words.longChapter(line))
    if (++chapters > MAX_CHAPTERS) throw new Error(words.manyChapters(line))
    open = line
  }
  if (open !== null) throw new Error(words.chapterWithoutCue(open))
}

/** The chapter's title in a comment; undefined in any other. */
function titleOf({ lines }: Block): string | undefined {
  return chapterNote.exec(lines.join(' '))?.[1]?.trim()
}

function isEmpty(line: string): boolean {
  return line === ''
}

function isVtt(text: string): boolean {
  return /^WEBVTT(?:[ \t\n]|$)/.test(text)
}

function checkCues(blocks: Block[], time: RegExp, duration: number): Cue[] {
  if (blocks.length === 0) throw new Error(words.none)
  if (blocks.length > MAX_CUES) throw new Error(words.tooMany)
  let before = 0
  const cues = blocks.map((block) => {
    const { cue, line } = cueOf(block, time)
    if (cue.end <= cue.start) throw new Error(words.backwards(line))
    if (cue.start < before) throw new Error(words.order(line))
    // Encoders cut a clip's last second.
    if (cue.start > duration + 1) throw new Error(words.beyond(line, Math.round(duration)))
    before = cue.start
    return cue
  })
  if (!cues.some(({ text }) => hasVisible(text.join('')))) throw new Error(words.none)
  return cues
}

/** A block's cue: perhaps a name or number, its times, its text. */
function cueOf({ line: first, lines, chapter }: Block, time: RegExp): { cue: Cue; line: number } {
  const at = lines.slice(0, 2).findIndex(isTiming)
  if (at < 0) throw new Error(words.noTime(first))
  const line = first + at
  const text = lines.slice(at + 1)
  const next = text.findIndex(isTiming)
  if (next >= 0) throw new Error(words.noBlankLine(line + 1 + next))
  if (text.join('\n').length > MAX_CUE_CHARACTERS) throw new Error(words.tooLong(line))
  const [from = '', to = ''] = (lines[at] ?? '').split('-->')
  const [start, end] = [from.trim(), to.trim().split(/[ \t]/)[0] ?? ''].map((part) =>
    secondsOf(part, time),
  )
  if (start === undefined || end === undefined) throw new Error(words.badTime(line))
  return { cue: { start, end, text, chapter }, line }
}

function secondsOf(text: string, time: RegExp): number | undefined {
  const [matched, hours = 0, minutes, seconds, milliseconds] = time.exec(text) ?? []
  if (!matched) return undefined
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(milliseconds) / 1000
}

function isTiming(line: string): boolean {
  return line.includes('-->')
}

/** Not a comment, style or region. */
function isCue({ lines }: Block): boolean {
  return !/^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/.test(lines[0] ?? '') || lines.some(isTiming)
}

/** `separates`: in SubRip a line of blanks does, too. */
function blocksOf(text: string, separates: (line: string) => boolean): Block[] {
  const blocks: Block[] = []
  let current: Block | null = null
  for (const [index, line] of text.split('\n').entries()) {
    if (separates(line)) current = null
    else if (current) current.lines.push(line)
    else blocks.push((current = { line: index + 1, lines: [line] }))
  }
  return blocks
}

function toVtt({ start, end, text }: Cue): string {
  return [`${timeOf(start)} --> ${timeOf(end)}`, ...text.map(escapeSrt)].join('\n')
}

function timeOf(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000)
  const [hours, minutes, rest] = [
    Math.floor(milliseconds / 3_600_000),
    Math.floor(milliseconds / 60_000) % 60,
    (milliseconds % 60_000) / 1000,
  ]
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(hours)}:${two(minutes)}:${rest.toFixed(3).padStart(6, '0')}`
}

/** Keeps bold, italics and underline; drops fonts and positions such as {\an8}, which WebVTT would show. */
function escapeSrt(line: string): string {
  const parts = line.replace(/\{\\[^}]*\}|<\/?font\b[^>]*>/gi, '').split(/(<\/?[biu]>)/i)
  return parts.map((part, i) => (i % 2 === 0 ? escapeCue(part) : part)).join('')
}
