/** Data sets of the IPTC's Information Interchange Model 4.2, as Photoshop keeps them in a JPEG. */
import { textOf } from './text'

export interface IptcFacts {
  byline: string
  credit: string
  copyright: string
  caption: string
  /** CCYYMMDD, and HHMMSS±HHMM or empty. */
  day: string
  time: string
}

const NAMES = new Map<number, keyof IptcFacts>([
  [55, 'day'],
  [60, 'time'],
  [80, 'byline'],
  [110, 'credit'],
  [116, 'copyright'],
  [120, 'caption'],
])

const RECORD = 2
const MARKER = 0x1c
const RESOURCE = 0x0404

export function iptcFacts(block: Buffer): IptcFacts {
  const facts = { byline: '', credit: '', copyright: '', caption: '', day: '', time: '' }
  const bytes = recordsIn(block)
  for (let at = 0; at + 5 <= bytes.length && bytes[at] === MARKER;) {
    const size = bytes.readUInt16BE(at + 3)
    // An extended data set is larger than any that is wanted.
    if (size > 0x7fff) break
    const name = bytes[at + 1] === RECORD ? NAMES.get(bytes[at + 2] ?? 0) : undefined
    // A byline may be repeated.
    if (name) {
      const text = textOf(bytes.subarray(at + 5, at + 5 + size))
      facts[name] = [facts[name], text].filter(Boolean).join('、')
    }
    at += 5 + size
  }
  return facts
}

/** The data sets within Photoshop's image resources, or the block itself. */
function recordsIn(block: Buffer): Buffer {
  const first = block.indexOf('8BIM', 0, 'latin1')
  if (block[0] === MARKER || first === -1) return block
  for (let at = first; block.toString('latin1', at, at + 4) === '8BIM';) {
    if (at + 7 > block.length) break
    const name = at + 6
    const afterName = name + evenly(1 + (block[name] ?? 0))
    if (afterName + 4 > block.length) break
    const size = block.readUInt32BE(afterName)
    const content = block.subarray(afterName + 4, afterName + 4 + size)
    if (block.readUInt16BE(at + 4) === RESOURCE) return content
    at = afterName + 4 + evenly(size)
  }
  return block.subarray(0, 0)
}

function evenly(size: number): number {
  return size + (size % 2)
}
