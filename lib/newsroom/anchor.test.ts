import { describe, expect, test } from 'vitest'
import { anchorAt, findAnchor } from './anchor'

const text = '早上六点，渡口开船。\n\n雾散以后，渡口又开船。\n\n晚上八点，渡口停航。'

describe('a passage', () => {
  test('is found where it was', () => {
    const anchor = anchorAt(text, '渡口又开船')
    expect(anchor && findAnchor(text, anchor)).toBe(text.indexOf('渡口又开船'))
  })

  test('is found after paragraphs came, went and moved before it', () => {
    const anchor = anchorAt(text, '渡口停航')
    if (!anchor) throw new Error('not in the text')
    for (const now of [
      '新的第一段。\n\n' + text,
      text.slice(12),
      text.replace('雾散以后', '大雾散去以后'),
    ])
      expect(findAnchor(now, anchor)).toBe(now.indexOf('渡口停航'))
  })

  test('that stands there twice is told by what is around it, then by its place', () => {
    const second = anchorAt(text, '渡口', text.indexOf('渡口又'))
    if (!second) throw new Error('not in the text')
    const now = '渡口。渡口。\n\n' + text
    expect(findAnchor(now, second)).toBe(now.indexOf('渡口又'))
    const alike = anchorAt('甲甲甲甲', '甲', 2)
    expect(alike && findAnchor('甲甲甲甲', alike)).toBe(2)
  })

  test('whose words have changed is found nowhere', () => {
    const anchor = anchorAt(text, '晚上八点')
    expect(anchor && findAnchor(text.replace('八点', '九点'), anchor)).toBeNull()
    expect(anchorAt(text, '上午')).toBeNull()
    expect(anchorAt(text, '')).toBeNull()
  })

  test('of one letter in a long text is found in bounded time, without half characters in its context', () => {
    const long = '😀'.repeat(100_000)
    const anchor = anchorAt(long, '😀', 777)
    expect(anchor?.prefix.isWellFormed()).toBe(true)
    expect(anchor && findAnchor(long, anchor)).not.toBeNull()
  })
})
