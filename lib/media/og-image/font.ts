/**
 * Noto Sans SC, which comes with the dependencies, so that a machine without any font draws Chinese. It is
 * a hundred files; the ones that a text needs are given to the text engine before it is drawn.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import sharp from 'sharp'
import { z } from 'zod'

export const FONT = 'Noto Sans SC Bold'

const FOLDER = 'node_modules/@fontsource/noto-sans-sc'

interface Part {
  file: string
  /** The first and the last character of each range that it has. */
  ranges: [number, number][]
}

let parts: Part[] | undefined
const loaded = new Map<string, Promise<unknown>>()

/** Once it returns, every character of the text that the font has can be drawn. */
export async function loadFont(text: string): Promise<void> {
  parts ??= readParts()
  const needed = new Set<Part>()
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    for (const part of parts) if (has(part, code)) needed.add(part)
  }
  await Promise.all([...needed].map(load))
}

function has({ ranges }: Part, code: number): boolean {
  return ranges.some(([first, last]) => first <= code && code <= last)
}

/** libvips keeps a file from the first text that names it. */
function load({ file }: Part): Promise<unknown> {
  const begun = loaded.get(file)
  if (begun) return begun
  const loading = sharp({ text: { text: '.', font: FONT, fontfile: file } }).toBuffer()
  loaded.set(file, loading)
  return loading
}

/** CSS ranges by subset: `{"[4]": "U+1f1e9-1f1f5,U+1f21a", "latin": …}`. */
function readParts(): Part[] {
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
