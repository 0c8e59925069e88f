/** Tags of Exif 3.0 (CIPA DC-008): a TIFF of one directory, which leads to another. */
import { textOf } from './text'

export interface ExifFacts {
  artist: string
  copyright: string
  description: string
  /** `2026:11:24 08:30:12`, and `+08:00` or empty. */
  takenAt: string
  offset: string
}

const NAMES = new Map<number, keyof ExifFacts>([
  [0x010e, 'description'],
  [0x013b, 'artist'],
  [0x8298, 'copyright'],
  [0x9003, 'takenAt'],
  [0x9011, 'offset'],
])

const EXIF_DIRECTORY = 0x8769
const ASCII = 2
const UTF8 = 129
const ENTRY_BYTES = 12
const MAX_ENTRIES = 500
const MAX_TEXT = 8000

/** Empty texts for what is not there or can't be read. */
export function exifFacts(block: Buffer): ExifFacts {
  const tiff = block.subarray(block.toString('latin1', 0, 6) === 'Exif\0\0' ? 6 : 0)
  const order = tiff.toString('latin1', 0, 2)
  const reader = new Reader(tiff, order === 'II')
  const facts = { artist: '', copyright: '', description: '', takenAt: '', offset: '' }
  if ((order === 'II' || order === 'MM') && reader.short(2) === 42) {
    const camera = reader.texts(reader.long(4), facts)
    if (camera > 0) reader.texts(camera, facts)
  }
  return facts
}

/** Beyond the end there is nothing: offsets of a file may lead anywhere. */
class Reader {
  readonly #bytes: Buffer
  readonly #isLittle: boolean

  constructor(bytes: Buffer, isLittle: boolean) {
    this.#bytes = bytes
    this.#isLittle = isLittle
  }

  short(at: number): number {
    if (at < 0 || at + 2 > this.#bytes.length) return 0
    return this.#isLittle ? this.#bytes.readUInt16LE(at) : this.#bytes.readUInt16BE(at)
  }

  long(at: number): number {
    if (at < 0 || at + 4 > this.#bytes.length) return 0
    return this.#isLittle ? this.#bytes.readUInt32LE(at) : this.#bytes.readUInt32BE(at)
  }

  /** Adds the wanted texts of a directory; returns where the camera's own directory begins, or 0. */
  texts(directory: number, facts: ExifFacts): number {
    let camera = 0
    const count = Math.min(this.short(directory), MAX_ENTRIES)
    for (let i = 0; i < count; i++) {
      const entry = directory + 2 + i * ENTRY_BYTES
      const tag = this.short(entry)
      const type = this.short(entry + 2)
      if (tag === EXIF_DIRECTORY) camera = this.long(entry + 8)
      const name = NAMES.get(tag)
      if (!name || (type !== ASCII && type !== UTF8)) continue
      const size = Math.min(this.long(entry + 4), MAX_TEXT)
      const at = size <= 4 ? entry + 8 : this.long(entry + 8)
      facts[name] = textOf(this.#bytes.subarray(at, at + size))
    }
    return camera
  }
}
