import { expect, test } from 'vitest'
import { isFalsePositive } from './false-positive'

test.each([
  ['ass', 'a class of its own', 'ass'],
  ['110', '电话201103', '110'],
  ['so', '只要50元', '50'],
  ['1010', 'loio', 'loio'],
  ['赌博', '我和他打赌。博物馆见', '赌。博'],
  ['赌博', '他爱打赌，博物馆里也赌', '赌，博'],
])('%s in %s is a false positive', (term, text, found) => {
  expect(isFalsePositive(text, hit(term, text, found))).toBe(true)
})

test.each([
  ['ass', '你是a$$... a s s！', 'a s s'],
  ['110', '拨打110电话', '110'],
  ['so', '我so快', 'so'],
  ['赌博', '来赌。博吧', '赌。博'],
  ['赌博', '网络赌 博平台', '赌 博'],
  ['代开发票', '还能代，开发票', '代，开发票'],
  ['法轮功', '说法。轮。功', '法。轮。功'],
  ['赌博', '爱打赌.博物馆', '赌.博'],
  ['qq:1', '加qq:1吧', 'qq:1'],
  ['加v', '加vx123', '加v'],
])('%s in %s is a match', (term, text, found) => {
  expect(isFalsePositive(text, hit(term, text, found))).toBe(false)
})

function hit(term: string, text: string, found: string) {
  const start = text.indexOf(found)
  return { term, start, end: start + found.length }
}
