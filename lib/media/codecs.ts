/** Which encodings every browser plays, by the sample descriptions of an MP4's tracks (ISO/IEC 14496-12, 14496-15). */
import { codecCopy } from '@/lib/copy/codecs'
import { mediaCopy } from '@/lib/copy/media'
import { boxAt, boxesIn } from './boxes'

const words = mediaCopy.clip

/** Object types of mp4a (https://mp4ra.org/registered-types/object-types). */
const aacOrMp3 = new Set([0x40, 0x66, 0x67, 0x68, 0x69, 0x6b])
/** Of H.264 with 8 bits and 4:2:0: Baseline, Main, Extended, High. */
const profiles = new Set([66, 77, 88, 100])
/** `descriptions`: the content of a video track's `stsd`. @throws with a sentence if browsers can't play it. */
export function checkVideo(descriptions: Buffer): void {
  for (const { type, content } of entriesOf(descriptions)) {
    if (type !== 'avc1' && type !== 'avc3')
      throw new Error(words.video(codecCopy.video[type] ?? type))
    const config = boxAt(content.subarray(78), 'avcC')
    if (!config || config.length < 7) throw new Error(words.broken)
    const fault = faultOfAvc(config)
    if (fault) throw new Error(words.video(fault))
  }
}

/** As `checkVideo`, of a sound track. */
export function checkAudio(descriptions: Buffer): void {
  for (const { type, content } of entriesOf(descriptions)) {
    if (type === '.mp3') continue
    if (type !== 'mp4a') throw new Error(words.audio(codecCopy.audio[type] ?? type))
    const object = objectTypeOf(content)
    if (object === null) throw new Error(words.broken)
    if (!aacOrMp3.has(object)) {
      throw new Error(words.audio(codecCopy.object[object] ?? `mp4a.${object.toString(16)}`))
    }
  }
}

/** @throws if there is none. */
function entriesOf(descriptions: Buffer): { type: string; content: Buffer }[] {
  const entries = boxesIn(descriptions.subarray(8))
  if (entries.length === 0) throw new Error(words.broken)
  return entries
}

/** The name of what browsers don't play, or null. */
function faultOfAvc(config: Buffer): string | null {
  const profile = config.readUInt8(1)
  if (!profiles.has(profile)) return codecCopy.profile[profile] ?? `H.264 profile ${profile}`
  // After the parameter sets, of High and above: chroma format and bit depths.
  let at = 6
  for (const mask of [0x1f, 0xff]) {
    const count = config.readUInt8(mask === 0x1f ? 5 : at++) & mask
    for (let i = 0; i < count && at + 2 <= config.length; i++) at += 2 + config.readUInt16BE(at)
    if (at >= config.length) return null
  }
  if (profile !== 100 || at + 3 > config.length) return null
  const [chroma = 0, luma = 0, colour = 0] = [...config.subarray(at, at + 3)]
  if ((chroma & 3) > 1) return chroma & 1 ? codecCopy.chroma444 : codecCopy.chroma422
  return (luma & 7) + (colour & 7) > 0 ? codecCopy.bits : null
}

/** The object type in the elementary stream descriptor (ISO/IEC 14496-1), or null. */
function objectTypeOf(entry: Buffer): number | null {
  const version = entry.length >= 28 ? entry.readUInt16BE(8) : 0
  const children = entry.subarray(28 + (version === 1 ? 16 : version === 2 ? 36 : 0))
  const esds = boxAt(children, 'esds') ?? boxAt(children, 'wave/esds')
  if (!esds) return null
  let at = skipTag(esds, 4, 0x03)
  const flags = esds[at + 2] ?? 0
  at += 3 + (flags & 0x80 ? 2 : 0)
  if (flags & 0x40) at += 1 + (esds[at] ?? 0)
  if (flags & 0x20) at += 2
  return esds[skipTag(esds, at, 0x04)] ?? null
}

/** The position after a descriptor's tag and length; beyond the end if another tag is there. */
function skipTag(esds: Buffer, at: number, tag: number): number {
  if (esds[at] !== tag) return esds.length
  let end = at + 1
  while ((esds[end] ?? 0) & 0x80) end++
  return end + 1
}
