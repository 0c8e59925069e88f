import { describe, expect, test } from 'vitest'
import { type DiffLine, diffText, isSameLine } from './diff-text'

const shown = (lines: DiffLine[]) =>
  lines
    .filter((line) => !isSameLine(line))
    .map(({ parts }) => parts.map(({ kind, text }) => marks[kind] + text.trim()).join('|'))

const marks = { same: '', removed: '-', added: '+' }

const second = '港务局表示，夜间仍有大雾，船只须减速。'
const story = `临澜港口今晨恢复通航。\n\n${second}\n\n记者将继续关注。\n`

/** Enough for any of these texts on a busy machine. */
const diff = (before: string, after: string) => diffText(before, after, 30_000)

describe('the difference of two texts', () => {
  test('of equal ones is none', () => {
    expect(diff(story, story).every(isSameLine)).toBe(true)
    expect(diff('', '')).toEqual([])
  })

  test('is shown by words of Chinese inside the line that changed', () => {
    expect(shown(diff(story, story.replace('夜间', '清晨')))).toEqual([
      '港务局表示，|-夜间|+清晨|仍有大雾，船只须减速。',
    ])
  })

  test('names a new paragraph and a removed one alone', () => {
    const added = story.replace(second, `${second}\n\n渡轮停运一天。`)
    expect(shown(diff(story, added))).toEqual(['+渡轮停运一天。', '+'])
    expect(shown(diff(added, story))).toEqual(['-渡轮停运一天。', '-'])
  })

  test('pairs a changed paragraph with what it was, not with a new one before it', () => {
    const after = story.replace(second, `气象台解除预警。\n\n${second.replace('减速', '慢行')}`)
    expect(shown(diff(story, after))).toEqual([
      '+气象台解除预警。',
      '+',
      '港务局表示，夜间仍有大雾，船只须|-减速|+慢行|。',
    ])
  })

  test('pairs paragraphs that changed one after the other', () => {
    const after = story.replace('今晨', '昨夜').replace('减速', '慢行')
    expect(shown(diff(story, after))).toHaveLength(2)
  })

  test('of another sentence altogether is no mixture of both', () => {
    expect(shown(diff('天气转凉，注意添衣。\n', '列车提速至三百公里。\n'))).toEqual([
      '-天气转凉，注意添衣。',
      '+列车提速至三百公里。',
    ])
  })

  test('of a long line is its words too', () => {
    const long = Array.from({ length: 5000 }, (_, at) => `第${at}句仍有大雾。`).join('')
    expect(
      diff(long, long.replace('第4000句仍', '第4000句没')).flatMap(({ parts }) =>
        parts.filter(({ kind }) => kind !== 'same').map(({ text }) => text),
      ),
    ).toEqual(['仍有', '没有'])
  })

  test('sees a line break at the end', () => {
    expect(diff('完', '完\n').flatMap(({ parts }) => parts)).toEqual([
      { kind: 'removed', text: '完' },
      { kind: 'added', text: '完\n' },
    ])
  })

  test('shows whole lines when its time is over', () => {
    expect(shown(diffText(story, story.replace('夜间', '清晨'), 0))).toContain(`-${second}`)
  })
})
