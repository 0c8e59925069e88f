/** Whatever stands in a file's blocks, there are texts or none. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fuzz, FUZZ_TIMEOUT } from '@/lib/testing/fuzz'
import { exifFacts } from './exif'
import { iptcFacts } from './iptc'

const bytes = fc.uint8Array({ maxLength: 300 })
const heads = [
  '',
  'Exif\0\0II*\0\b\0\0\0',
  'MM\0*\0\0\0\b',
  '\x1c\x02\x78',
  'Photoshop 3.0\x008BIM\x04\x04',
]
const block = fc
  .tuple(fc.constantFrom(...heads), bytes)
  .map(([head, rest]) => Buffer.concat([Buffer.from(head, 'latin1'), rest]))

test(
  'blocks of any bytes',
  () =>
    fuzz(block, (content) => {
      for (const facts of [exifFacts(content), iptcFacts(content)])
        for (const text of Object.values(facts)) expect(typeof text).toBe('string')
    }),
  FUZZ_TIMEOUT,
)
