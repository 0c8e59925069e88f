import { expect, test } from 'vitest'
import { decodeText } from './decode-text'

const text = '---\ntitle: 港口'
const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')
const gb = '2d2d2d0a7469746c653a20'
const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex')

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a BOM', Buffer.from(`\ufeff${text}`)],
  ['UTF-16LE with a BOM', utf16],
  ['UTF-16BE with a BOM', Buffer.from(utf16).swap16()],
  ['GB18030 with a BOM', bytes(`84319533 ${gb} b8dbbfda`)],
  ['line ends of Windows', Buffer.from('---\r\ntitle: 港口')],
  ['line ends of the old Mac', Buffer.from('---\rtitle: 港口')],
])('%s is read', (_, file) => expect(decodeText(file)).toBe(text))

test.each([
  ['GBK', bytes(`${gb} b8dbbfda`), /第2行.*GB18030/],
  ['GBK of marks alone', bytes('a1b6 a1b7 a3ac'), /第1行.*GB18030/],
  ['four bytes of GB18030', bytes(`${gb} b8dbbfda b5c4 bfaa 82359833 0a`), /第2行.*GB18030/],
  // 港口開通，第一艘貨輪。
  ['Big5', bytes('b4e4 a466 b67d b371 a141 b2c4 a440 bfb1 b366 bdfc a143'), /第1行.*Big5/],
  // 今天早上，海港的第一艘船離開了碼頭。
  [
    'Big5 of a sentence',
    bytes('a4b5a4d1a6ada457a141aefcb4e4aabab2c4a440bfb4b2eec2f7b67da446bd58c059a143'),
    /Big5/,
  ],
  // 今朝、港から最初の船が出ました。
  [
    'Shift_JIS',
    bytes('8da192a981418d6082a982e78dc58f8982cc914482aa8f6f82dc82b582bd8142'),
    /Shift_JIS/,
  ],
  ['EUC-JP', bytes('baa3c4aba1a2b9c1a4aba4e9bac7bde9a4cec1a5a4acbdd0a4dea4b7a4bfa1a3'), /EUC-JP/],
  // 오늘 아침 항구에서 첫 배가 떠났습니다
  [
    'EUC-KR',
    bytes('bfc0b4c320bec6c4a720c7d7b1b8bfa1bcad20c3b920b9e8b0a120b6b0b3b5bdc0b4cfb4d9'),
    /EUC-KR/,
  ],
  ['a broken byte', Buffer.concat([Buffer.from(`${text}\n正文`), bytes('ff')]), /第3行.*损坏/],
  ['half a character', Buffer.from(text).subarray(0, -1), /第2行.*损坏/],
  ['UTF-8 that was cut in two lines', bytes('e6b8af e6b8 0a e6b8af'), /第1行.*损坏/],
  ['a surrogate in UTF-8', Buffer.concat([Buffer.from(text), bytes('eda080')]), /第2行.*损坏/],
  ['an overlong NUL', Buffer.concat([Buffer.from(text), bytes('c080')]), /第2行.*损坏/],
  ['Latin-1', Buffer.from('title: café\n', 'latin1'), /第1行.*UTF-8/],
  ['half a UTF-16', utf16.subarray(0, -1), /损坏/],
  ['a lone surrogate in UTF-16', bytes('fffe 00d8 4100'), /损坏/],
  ['UTF-16 without a BOM', utf16.subarray(2), /NUL.*UTF-16/],
  ['UTF-32', bytes('fffe0000 2d000000'), /UTF-32/],
  ['a NUL', Buffer.from('a\nb\0'), /第2行.*NUL/],
  ['a control character', Buffer.from('a\nb\u0008'), /第2行.*U\+0008/],
  ['a control character of C1', Buffer.from('a\u0080'), /第1行.*U\+0080/],
  ['what a conversion lost', Buffer.from('a\n\n标\ufffd题'), /第3行.*丢失/],
])('%s is refused', (_, file, reason) => expect(() => decodeText(file)).toThrow(reason))
