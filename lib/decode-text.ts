/** Text files of editors and operators: UTF-8, or UTF-16 that says so. */
import { isUtf8 } from 'node:buffer'
import { importCopy } from '@/lib/copy/import'

const words = importCopy.encoding

/** Of the byte order marks, these say more than UTF-8, whose mark TextDecoder drops; null: refused. */
const marks: [mark: string, encoding: string | null][] = [
  ['fffe0000', null],
  ['0000feff', null],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
  ['84319533', 'gb18030'],
]

/** C0, DEL and C1 without tab and line feed. */
const control = /[^\P{Cc}\t\n]/u

/** Line ends become \n. @throws with a sentence for editors unless every byte is text. */
export function decodeText(bytes: Buffer): string {
  const start = bytes.toString('hex', 0, 4)
  const [, encoding] = marks.find(([mark]) => start.startsWith(mark)) ?? ['', 'utf-8']
  if (encoding === null) throw new Error(words.utf32)
  const text = decode(encoding, bytes)
  if (text === null) throw new Error(encoding === 'utf-8' ? nameOf(bytes) : words.broken(1))
  // TextDecoder leaves the mark of GB18030.
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const fault = /[\ufffd]|[^\P{Cc}\t\n]/u.exec(lines)
  if (fault) throw new Error(faultOf(fault[0], lines.slice(0, fault.index).split('\n').length))
  return lines
}

function decode(encoding: string, bytes: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function faultOf(character: string, line: number): string {
  if (character === '\0') return words.nul(line)
  if (!control.test(character)) return words.lost(line)
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return words.control(line, `U+${code}`)
}

/** Where the first byte is that is not UTF-8, and what the text seems to be. */
function nameOf(bytes: Buffer): string {
  const line = bytes.toString('latin1').split('\n').findIndex(isBroken) + 1
  if (bytes.includes(0)) return words.nul(line)
  const loose = bytes.toString('utf8').replace(/[\0-\x7f]+/g, '')
  const lost = loose.split('\ufffd').length - 1
  if (loose.length - lost > lost) return words.broken(line)
  const found = [...foreign, chinese(bytes)].find(
    ([, encoding, isCommon, least, pairs]) =>
      hasShare(bytes, isCommon, least, pairs) && decode(encoding, bytes) !== null,
  )
  return found ? words.looksLike(found[0], line) : words.broken(line)
}

function isBroken(line: string): boolean {
  return !isUtf8(Buffer.from(line, 'latin1'))
}

type IsCommon = (lead: number, trail: number) => boolean
type Guess = [name: string, encoding: string, IsCommon, leastShare: number, leastPairs: number]

/** Kana and Hangul, whose bytes are Chinese characters too: of a short text nothing is certain. */
const foreign: Guess[] = [
  ['Shift_JIS', 'shift_jis', (lead) => lead === 0x82 || lead === 0x83, 0.3, 4],
  ['EUC-JP', 'euc-jp', (lead) => lead === 0xa4 || lead === 0xa5, 0.3, 12],
  ['EUC-KR', 'euc-kr', (lead) => lead >= 0xb0 && lead <= 0xc8, 0.95, 12],
]

function chinese(bytes: Buffer): Guess {
  const [gb, big5] = [shareOf(bytes, isCommonGb), shareOf(bytes, isCommonBig5)]
  return gb.share >= big5.share
    ? ['GB18030（GBK）', 'gb18030', isCommonGb, 0.7, 0]
    : ['Big5', 'big5', isCommonBig5, 0.7, 0]
}

function hasShare(bytes: Buffer, isCommon: IsCommon, least: number, leastPairs: number): boolean {
  const { share, pairs } = shareOf(bytes, isCommon)
  return share > least && pairs >= leastPairs
}

/** How many of the pairs of bytes satisfy `isCommon`, 0 to 1. */
function shareOf(bytes: Buffer, isCommon: IsCommon): { share: number; pairs: number } {
  let [pairs, common] = [0, 0]
  for (let at = 0; at + 1 < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[++at] ?? 0
    // Four bytes of GB18030.
    if (trail >= 0x30 && trail <= 0x39) at += 2
    else pairs++
    if (isCommon(lead, trail)) common++
  }
  return { share: pairs === 0 ? 0 : common / pairs, pairs }
}

/** Marks and the characters of GB 2312's first level. */
function isCommonGb(lead: number, trail: number): boolean {
  return trail >= 0xa1 && (lead <= 0xa3 || lead >= 0xb0) && lead >= 0xa1 && lead <= 0xd7
}

/** Marks and the characters of Big5's first level. */
function isCommonBig5(lead: number, trail: number): boolean {
  return lead >= 0xa1 && lead <= 0xc6 && ((trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1)
}
