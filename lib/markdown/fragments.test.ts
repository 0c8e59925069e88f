import { expect, test } from 'vitest'
import { parseMarkdown } from './parse'

test.each([
  ['## 小标题', '#小标题', 's-小标题'],
  ['## 小标题', '#%E5%B0%8F%E6%A0%87%E9%A2%98', 's-小标题'],
  ['## 小标题', '#s-小标题', 's-小标题'],
  ['## 港口，*开放*：A+B', '#港口开放ab', 's-港口-开放-a-b'],
  ['## 港口，开放', '#港口-开放', 's-港口-开放'],
  ['## Two Words', '#two-words', 's-two-words'],
  ['## Two Words', '#Two-Words', 's-two-words'],
  ['## Two Words', '<#Two Words>', 's-two-words'],
  ['## 甲\n\n## 甲', '#甲', 's-甲'],
  ['## 甲\n\n## 甲', '#甲-1', 's-甲_2'],
  ['## 甲\n\n## 甲\n\n## 甲 1', '#甲-1', 's-甲-1'],
  ['## 一、`a_b`', '#一a_b', 's-一-a-b'],
  ['## 注[^1]\n\n[^1]: 甲', '#注', 's-注'],
  ['## Caf\u00e9', '#cafe\u0301', 's-caf\u00e9'],
  ['## comments', '#comments', 'comments'],
  ['## 甲', '#', ''],
  ['## 甲', '#乙', null],
  ['## 甲', '#%E4', null],
  ['## 甲', '#constructor', null],
])('in %j a link to %s leads to %s', (headings, fragment, id) => {
  const json = JSON.stringify(parseMarkdown(`[见下](${fragment})\n\n${headings}`))
  const [, href] = /"href":"#([^"]*)"/.exec(json.split('n-fn')[0] ?? '') ?? []
  expect(href === undefined ? null : decodeURIComponent(href)).toBe(id)
  if (id?.startsWith('s-')) expect(json).toContain(`"id":"${id}"`)
})
