import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { readTranscript, transcriptOf } from './transcript'

const vtt = (...texts: string[]) =>
  `WEBVTT\n\n${texts.map((text, i) => `${time(i)} --> ${time(i + 1)}\n${text}`).join('\n\n')}\n`

function time(second: number): string {
  const [hours, minutes] = [Math.floor(second / 3600), Math.floor(second / 60) % 60]
  return (
    [hours, minutes, second % 60].map((part) => String(part).padStart(2, '0')).join(':') + '.900'
  )
}

test('each cue is a line with the second it starts at', () => {
  expect(transcriptOf(vtt('灯塔亮了。', '船\n回来了。')).lines).toEqual([
    { second: 0, text: '灯塔亮了。' },
    { second: 1, text: '船 回来了。' },
  ])
})

test.each([
  ['marks of voices and classes', '<v 老王><c.loud>到</c>港了', '到港了'],
  ['entities, decoded once', 'A&amp;lt;B&nbsp;&lt;script&gt;', 'A&lt;B <script>'],
  ['controls and blanks', 'a\u0000\u0007  b\t', 'a b'],
  ['a tag without an end', '一 < 二', '一 < 二'],
])('%s', (_, cue, text) => {
  expect(transcriptOf(vtt(cue)).lines[0]?.text).toBe(text)
})

test('cues without a text and repeated lines are left out', () => {
  const { lines } = transcriptOf(vtt('一', '一', '\u200b', '二'))
  expect(lines.map(({ text }) => text)).toEqual(['一', '二'])
})

test.each([
  ['no captions', ''],
  ['SubRip', '1\n00:00:01,000 --> 00:00:02,000\n一'],
  ['a broken time', 'WEBVTT\n\n00:01 --> 00:02\n一'],
])('%s has no transcript', (_, text) => expect(transcriptOf(text).lines).toEqual([]))

test('long captions end after 400 lines or 12,000 characters', () => {
  const many = Array.from({ length: 900 }, (_, i) => `第${i}句`)
  expect(transcriptOf(vtt(...many)).lines).toHaveLength(400)
  const long = Array.from({ length: 300 }, (_, i) => `${i}`.padEnd(100, '字'))
  expect(transcriptOf(vtt(...long)).lines).toHaveLength(120)
})

test('a comment names the chapter that the next cue begins', () => {
  const [head, first = '', second = ''] = vtt('一', '二').split('\n\n')
  const text = [head, 'NOTE 章节 启&amp;航', first, 'NOTE 别的', 'NOTE 章节：到港', second].join(
    '\n\n',
  )
  const chapters = [
    { second: 0, text: '启&航' },
    { second: 1, text: '到港' },
  ]
  expect(transcriptOf(text).chapters).toEqual(chapters)
  expect(transcriptOf(text).lines.map((line) => line.text)).toEqual(['一', '二'])
})

test('a chapter without a cue, as where a large file is cut, takes nothing else with it', () => {
  const text = `${vtt('一')}\nNOTE 章节 到港\n`
  expect(transcriptOf(text)).toEqual({ lines: [{ second: 0, text: '一' }], chapters: [] })
})

const uploads = mkdtempSync(join(tmpdir(), 'transcript-'))
beforeAll(() => void vi.stubEnv('UPLOADS_DIR', uploads))

test('a file with Windows line ends and a byte order mark is read; a missing one is empty', async () => {
  writeFileSync(join(uploads, 'crlf.vtt'), '\ufeff' + vtt('一').replaceAll('\n', '\r\n'))
  expect((await readTranscript('crlf.vtt')).lines).toEqual([{ second: 0, text: '一' }])
  expect((await readTranscript('none.vtt')).lines).toEqual([])
})

test('a large file is read to its last whole cue', async () => {
  // Notes fill the file: what is behind them is not read.
  const note = `NOTE ${'长'.repeat(90_000)}`
  writeFileSync(join(uploads, 'long.vtt'), `${vtt('一')}\n${note}\n\n00:09.000 --> 00:10.000\n二\n`)
  expect((await readTranscript('long.vtt')).lines).toEqual([{ second: 0, text: '一' }])
})
