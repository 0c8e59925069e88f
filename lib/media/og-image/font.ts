/**
 * Noto Sans SC from the dependencies, so that machines without fonts render Chinese. It has a hundred files, of which
 * those that a text needs are loaded before rendering.
 */
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { z } from 'zod'
import { logOnce } from '@/lib/log'
import { FONT_FOLDER, fontFile, type Weight } from './font-file'

export const FONT = 'Noto Sans SC'

interface FontPart {
  subset: string
  /** First and last code point of each range. */
  ranges: [number, number][]
}

let parts: FontPart[] | undefined
const loaded = new Map<string, Promise<unknown>>()

export async function loadFont(text: string, weight: Weight): Promise<void> {
  parts ??= readParts()
  const needed = new Set<FontPart>()
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    for (const part of parts) if (has(part, code)) needed.add(part)
  }
  await Promise.all([...needed].map(({ subset }) => load(subset, weight)))
}

function has({ ranges }: FontPart, code: number): boolean {
  return ranges.some(([first, last]) => first <= code && code <= last)
}

/** libvips keeps a font file once a text has named it, and reads it again later. With a full disk, the machine's fonts remain. */
async function load(subset: string, weight: Weight): Promise<void> {
  try {
    const file = await fontFile(subset, weight)
    const loading =
      loaded.get(file) ?? sharp({ text: { text: '.', font: FONT, fontfile: file } }).toBuffer()
    loaded.set(file, loading)
    await loading
  } catch (error) {
    logOnce(`could not load the font's part ${subset}`, error)
  }
}

/** CSS ranges by subset: `{"[4]": "U+1f1e9-1f1f5,U+1f21a", "latin": …}`. */
function readParts(): FontPart[] {
  const ranges = z.record(z.string(), z.string())
  const subsets = ranges.parse(JSON.parse(readFileSync(`${FONT_FOLDER}/unicode.json`, 'utf8')))
  return Object.entries(subsets).map(([name, given]) => ({
    subset: name.replace(/[[\]]/g, ''),
    ranges: given.split(',').map(toRange),
  }))
}

function toRange(range: string): [number, number] {
  const [first = '', last = first] = range.replace(/^U\+/i, '').split('-')
  return [parseInt(first, 16), parseInt(last, 16)]
}
