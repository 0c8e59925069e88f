/**
 * Noto Sans SC from the dependencies, so that machines without fonts render Chinese. It has a hundred files, of which
 * those that a text needs are loaded before rendering.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import sharp from 'sharp'
import { z } from 'zod'

export const FONT = 'Noto Sans SC Bold'

const FOLDER = 'node_modules/@fontsource/noto-sans-sc'

interface FontFile {
  file: string
  /** First and last code point of each range. */
  ranges: [number, number][]
}

let fontFiles: FontFile[] | undefined
const loaded = new Map<string, Promise<unknown>>()

export async function loadFont(text: string): Promise<void> {
  fontFiles ??= readFontFiles()
  const needed = new Set<FontFile>()
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    for (const part of fontFiles) if (has(part, code)) needed.add(part)
  }
  await Promise.all([...needed].map(load))
}

function has({ ranges }: FontFile, code: number): boolean {
  return ranges.some(([first, last]) => first <= code && code <= last)
}

/** libvips keeps a font file once a text has named it. */
function load({ file }: FontFile): Promise<unknown> {
  const begun = loaded.get(file)
  if (begun) return begun
  const loading = sharp({ text: { text: '.', font: FONT, fontfile: file } }).toBuffer()
  loaded.set(file, loading)
  return loading
}

/** CSS ranges by subset: `{"[4]": "U+1f1e9-1f1f5,U+1f21a", "latin": …}`. */
function readFontFiles(): FontFile[] {
  const ranges = z.record(z.string(), z.string())
  const subsets = ranges.parse(JSON.parse(readFileSync(`${FOLDER}/unicode.json`, 'utf8')))
  return Object.entries(subsets).map(([name, given]) => ({
    file: resolve(FOLDER, `files/noto-sans-sc-${name.replace(/[[\]]/g, '')}-700-normal.woff`),
    ranges: given.split(',').map(toRange),
  }))
}

function toRange(range: string): [number, number] {
  const [first = '', last = first] = range.replace(/^U\+/i, '').split('-')
  return [parseInt(first, 16), parseInt(last, 16)]
}
