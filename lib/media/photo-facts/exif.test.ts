import { expect, test } from 'vitest'
import { exifFacts } from './exif'

test.each([true, false])('texts of both directories, in either byte order', (isLittle) => {
  const camera = directory([[0x9003, 2, '2026:11:24 08:30:12']])
  const first = directory([
    [0x010e, 2, '清晨的渡口'],
    [0x8298, 129, '甲'],
    [0x8769, 4, 300],
  ])
  const tiff = Buffer.alloc(600)
  tiff.write(isLittle ? 'II' : 'MM', 'latin1')
  put(tiff, 2, 42, 2)
  put(tiff, 4, 8, 4)
  first(tiff, 8)
  camera(tiff, 300)
  expect(exifFacts(Buffer.concat([Buffer.from('Exif\0\0'), tiff]))).toEqual({
    artist: '',
    copyright: '甲',
    description: '清晨的渡口',
    takenAt: '2026:11:24 08:30:12',
    offset: '',
  })

  function put(into: Buffer, at: number, value: number, size: 2 | 4) {
    if (isLittle) into.writeUIntLE(value, at, size)
    else into.writeUIntBE(value, at, size)
  }

  /** Its texts follow it. */
  function directory(entries: [tag: number, type: number, value: string | number][]) {
    return (into: Buffer, start: number) => {
      put(into, start, entries.length, 2)
      let free = start + 2 + entries.length * 12
      entries.forEach(([tag, type, value], i) => {
        const at = start + 2 + i * 12
        put(into, at, tag, 2)
        put(into, at + 2, type, 2)
        if (typeof value === 'number') return put(into, at + 8, value, 4)
        const bytes = Buffer.from(`${value}\0`)
        put(into, at + 4, bytes.length, 4)
        if (bytes.length <= 4) bytes.copy(into, at + 8)
        else {
          put(into, at + 8, free, 4)
          bytes.copy(into, free)
          free += bytes.length
        }
      })
    }
  }
})
