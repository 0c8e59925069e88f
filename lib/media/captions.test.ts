import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readCaptions } from './captions'

const cue = '00:01.000 --> 00:02.000\n一'

test.each([
  ['a cue', `WEBVTT\n\n${cue}`],
  ['a title', `WEBVTT - 港口\n\n${cue}\n`],
  ['lines of a header', `WEBVTT\nKind: captions\nLanguage: zh\n\n${cue}`],
  ['hours', 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n一'],
  ['names and settings', 'WEBVTT\n\n开头\n00:01.000 --> 00:02.000 line:0 align:start\n一\n二'],
  [
    'notes, styles and regions',
    `WEBVTT\n\nNOTE 校对\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\n${cue}`,
  ],
  ['cues at the same time', `WEBVTT\n\n${cue}\n\n${cue}`],
  ['a line of blanks in a cue', 'WEBVTT\n\n00:01.000 --> 00:02.000\n \n一'],
  ['a last cue that ends after the film', 'WEBVTT\n\n00:09.000 --> 00:11.000\n一'],
])('%s is taken as it is', (_, text) => {
  expect(readCaptions(text, 10)).toEqual({ text, converted: false })
})

test.each(readdirSync('prisma/demo/videos').filter((name) => name.endsWith('.vtt')))(
  'the demo’s %s is taken',
  (name) => {
    const text = readFileSync(`prisma/demo/videos/${name}`, 'utf8')
    expect(readCaptions(text, 400).converted).toBe(false)
  },
)

test.each([
  [
    'numbers and commas',
    '1\n00:00:01,000 --> 00:00:02,500\n一\n二\n\n2\n00:00:03,000 --> 00:00:04,000\n三\n',
    '00:00:01.000 --> 00:00:02.500\n一\n二\n\n00:00:03.000 --> 00:00:04.000\n三',
  ],
  ['no numbers', '00:00:01,000 --> 00:00:02,000\n一', '00:00:01.000 --> 00:00:02.000\n一'],
  [
    'one digit of hours, positions',
    '1\n0:00:01,000 --> 0:00:02,000 X1:0 X2:9\n一',
    '00:00:01.000 --> 00:00:02.000\n一',
  ],
  ['no hours and points', '00:01.000 --> 00:02.000\n一', '00:00:01.000 --> 00:00:02.000\n一'],
  [
    'blank lines before and between',
    '\n\n1\n00:00:01,000 --> 00:00:02,000\n一\n \n\n2\n00:00:03,000 --> 00:00:04,000\n二',
    '00:00:01.000 --> 00:00:02.000\n一\n\n00:00:03.000 --> 00:00:04.000\n二',
  ],
  [
    'marks',
    '1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<i>一</i> <font color="#fff">二</font> A&B "<3"',
    '00:00:01.000 --> 00:00:02.000\n<i>一</i> 二 A&amp;B "&lt;3"',
  ],
])('SubRip with %s becomes WebVTT', (_, text, cues) => {
  const read = readCaptions(text, 10)
  expect(read).toEqual({ text: `WEBVTT\n\n${cues}\n`, converted: true })
  expect(readCaptions(read.text, 10).converted).toBe(false)
})

test.each([
  ['words', '字幕', /不是 WebVTT 或 SRT/],
  ['blank lines', '\n\n', /不是 WebVTT 或 SRT/],
  ['another format', '[Script Info]\nTitle: x', /不是 WebVTT 或 SRT/],
  ['a head in lower case', `webvtt\n\n${cue}`, /不是 WebVTT 或 SRT/],
  ['a head alone', 'WEBVTT\n', /没有一条字幕/],
  ['cues without a text', 'WEBVTT\n\n00:01.000 --> 00:02.000\n \u200b\n', /没有一条字幕/],
  ['notes alone', 'WEBVTT\n\nNOTE 没有', /没有一条字幕/],
  ['no blank line after the head', `WEBVTT\n${cue}`, /^第 2 行之前缺一个空行/],
  ['no blank line between cues', `WEBVTT\n\n${cue}\n${cue}`, /^第 5 行之前缺一个空行/],
  ['a comma', 'WEBVTT\n\n00:01,000 --> 00:02,000\n一', /^第 3 行的时间读不懂/],
  ['full-width marks', 'WEBVTT\n\n00：01.000 --> 00:02.000\n一', /^第 3 行的时间读不懂/],
  ['sixty seconds', 'WEBVTT\n\n00:60.000 --> 01:02.000\n一', /^第 3 行的时间读不懂/],
  ['no second time', 'WEBVTT\n\n00:01.000 -->\n一', /^第 3 行的时间读不懂/],
  ['text without a time', `WEBVTT\n\n${cue}\n\n二`, /^第 6 行应是时间/],
  ['an end before its start', 'WEBVTT\n\n00:02.000 --> 00:01.000\n一', /^第 3 行的结束时间不晚于/],
  ['no length', 'WEBVTT\n\n00:01.000 --> 00:01.000\n一', /^第 3 行的结束时间不晚于/],
  [
    'times that run backwards',
    `WEBVTT\n\n00:05.000 --> 00:06.000\n一\n\n${cue}`,
    /^第 6 行的开始时间早于/,
  ],
  [
    'a time after the film',
    'WEBVTT\n\n00:12.000 --> 00:13.000\n一',
    /^第 3 行的时间在片子结束（10 秒）以后/,
  ],
  ['a long cue', `WEBVTT\n\n${cue}${'字'.repeat(1000)}`, /^第 3 行起的一条字幕超过/],
  ['a chapter without a title', `WEBVTT\n\nNOTE 章节 \n\n${cue}`, /^第 3 行的章节没有标题/],
  ['a chapter without a cue', `WEBVTT\n\n${cue}\n\nNOTE 章节 尾声\n`, /^第 6 行的章节后面没有/],
  [
    'two chapters at one cue',
    `WEBVTT\n\nNOTE 章节 一\n\nNOTE 章节 二\n\n${cue}`,
    /^第 3 行的章节后面没有/,
  ],
  ['a long title', `WEBVTT\n\nNOTE 章节 ${'字'.repeat(101)}\n\n${cue}`, /^第 3 行的章节标题超过/],
  [
    'many chapters',
    `WEBVTT\n\n${`NOTE 章节 一\n\n${cue}\n\n`.repeat(101)}`,
    /^第 503 行起章节超过/,
  ],
  [
    'SubRip with a blank line in its text',
    '1\n00:00:01,000 --> 00:00:02,000\n一\n\n二',
    /^第 5 行应是时间/,
  ],
  [
    'SubRip with times that run backwards',
    '1\n00:00:05,000 --> 00:00:06,000\n一\n\n2\n00:00:01,000 --> 00:00:02,000\n二',
    /^第 6 行的开始时间早于/,
  ],
])('%s are refused by line', (_, text, reason) => {
  expect(() => readCaptions(text, 10)).toThrow(reason)
})
