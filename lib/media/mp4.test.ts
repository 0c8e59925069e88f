import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { box, h264, picture, sound, tinyClip } from '@/lib/import/testing/tiny-clip'
import { readClip } from './mp4'

const folder = mkdtempSync(join(tmpdir(), 'xiaowen-clips-'))
afterAll(() => rmSync(folder, { recursive: true }))

const facts = { seconds: 3, width: 640, height: 360 }
type Facts = Parameters<typeof tinyClip>[0]
const clip = (other: Partial<Facts> = {}) => tinyClip({ ...facts, ...other })
const latin = (text: string) => Buffer.from(text, 'latin1')

test.each([
  ['Baseline', clip({ video: h264({ profile: 66 }) })],
  ['Main', clip({ video: h264({ profile: 77 }) })],
  ['High', clip()],
  ['avc3', clip({ video: h264({ type: 'avc3' }) })],
  ['AAC', clip({ audio: sound('mp4a', 0x40) })],
  ['MP3', clip({ audio: sound('mp4a', 0x6b) })],
  ['the brand mp42', clip({ brand: 'mp42' })],
  ['padding at the end', Buffer.concat([clip(), Buffer.alloc(100)])],
  ['media data until the end of the file', untilTheEnd()],
])('%s is taken', async (_, bytes) => {
  expect(await read(bytes)).toEqual({ duration: 3, width: 640, height: 360 })
})

test('a clip that a phone turned has the size as it is shown', async () => {
  expect(await read(clip({ turned: true }))).toMatchObject({ width: 360, height: 640 })
})

test.each(readdirSync('prisma/demo/videos').filter((name) => name.endsWith('.mp4')))(
  'the demo’s %s is taken',
  async (name) => {
    expect((await readClip(`prisma/demo/videos/${name}`)).width).toBeGreaterThan(0)
  },
)

test.each<[string, Buffer, RegExp]>([
  ['nothing', Buffer.alloc(0), /0 字节/],
  ['words', latin('no film'), /不是视频/],
  ['a JPEG', latin('\xff\xd8\xff\xe0'), /JPEG/],
  ['HEIC', latin('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), /HEIC/],
  ['a web page', latin('<!DOCTYPE html><html>'), /HTML/],
  ['Matroska', latin('\x1aE\xdf\xa3\xa3B\x86\x81\x01B\x82\x88matroska'), /Matroska/],
  ['WebM', latin('\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webm'), /WebM/],
  ['a transport stream', Buffer.alloc(376).fill('G', 0, 1).fill('G', 188, 189), /MPEG-TS/],
  ['AVI', latin('RIFF\0\0\0\0AVI LIST'), /AVI/],
  ['FLV', latin('FLV\x01\x05'), /FLV/],
  ['QuickTime', clip({ brand: 'qt  ' }), /QuickTime/],
  ['old QuickTime', clip().subarray(12), /QuickTime/],
  ['MP3', latin('ID3\x04\0'), /MP3/],
  ['HEVC', clip({ video: picture('hvc1') }), /HEVC/],
  ['HEVC with its parameters in the stream', clip({ video: picture('hev1') }), /HEVC/],
  ['Dolby Vision', clip({ video: picture('dvh1') }), /杜比视界/],
  ['AV1', clip({ video: picture('av01') }), /AV1/],
  ['VP9', clip({ video: picture('vp09') }), /VP9/],
  ['MPEG-4 Visual', clip({ video: picture('mp4v') }), /MPEG-4 Visual/],
  ['something else', clip({ video: picture('xyz1') }), /xyz1/],
  ['an encrypted film', clip({ video: picture('encv') }), /加密/],
  ['High 10', clip({ video: h264({ profile: 110, depth: 10 }) }), /10 位/],
  ['High 4:2:2', clip({ video: h264({ profile: 122, chroma: 2 }) }), /4:2:2/],
  ['High 4:4:4', clip({ video: h264({ profile: 244, chroma: 3 }) }), /4:4:4/],
  ['High with 10 bits', clip({ video: h264({ depth: 10 }) }), /10 位/],
  ['High with 4:2:2', clip({ video: h264({ chroma: 2 }) }), /4:2:2/],
  ['H.264 without its parameters', clip({ video: picture('avc1') }), /已损坏/],
  ['AC-3', clip({ audio: sound('ac-3') }), /声音是 AC-3/],
  ['AC-3 in mp4a', clip({ audio: sound('mp4a', 0xa5) }), /声音是 AC-3/],
  ['Opus', clip({ audio: sound('Opus') }), /Opus/],
  ['PCM', clip({ audio: sound('sowt') }), /PCM/],
  ['AMR', clip({ audio: sound('samr') }), /AMR/],
  ['sound alone', clip({ video: null, audio: sound('mp4a', 0x40) }), /只有声音/],
  ['no tracks', clip({ video: null }), /已损坏/],
  ['two pictures', clip({ second: h264() }), /几路画面/],
  ['no duration', clip({ seconds: 0 }), /没有时长/],
  ['no frames', clip({ frames: 0 }), /没有时长/],
  ['no size', clip({ width: 0 }), /已损坏/],
  ['more samples than media data', clip({ bytes: 6000 }), /缺了/],
  ['a file cut in its media data', clip().subarray(0, 3000), /缺了/],
  ['a file cut before its head', clip().subarray(0, 5020), /没有索引/],
  ['a file cut in its head', clip().subarray(0, -10), /缺了/],
  ['a fragmented file', fragmented(), /分段/],
  ['a fragmented file without a duration', fragmented(0), /分段/],
  ['a file whose rest is zeros', zeroFilled(), /缺了/],
  ['a loop of empty boxes', Buffer.concat([latin('\0\0\0\x08ftyp'), Buffer.alloc(99)]), /已损坏/],
])('%s is refused', async (_, bytes, reason) => {
  await expect(read(bytes)).rejects.toThrow(reason)
})

function read(bytes: Buffer) {
  const file = join(folder, 'clip.mp4')
  writeFileSync(file, bytes)
  return readClip(file)
}

/** The head, then media data of size 0. */
function untilTheEnd(): Buffer {
  const whole = clip()
  const media = Buffer.from(whole.subarray(12, 5020))
  media.writeUInt32BE(0)
  return Buffer.concat([whole.subarray(0, 12), whole.subarray(5020), media])
}

function fragmented(seconds = 3): Buffer {
  const whole = clip({ seconds })
  const head = whole.subarray(5028)
  return Buffer.concat([whole.subarray(0, 12), box('moov', head, box('mvex')), box('moof')])
}

function zeroFilled(): Buffer {
  const whole = clip()
  return Buffer.concat([
    whole.subarray(0, 12),
    whole.subarray(5020),
    box('mdat', Buffer.alloc(9000, 7), Buffer.alloc(20_000)),
  ])
}
