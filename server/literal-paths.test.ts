import { expect, test } from 'vitest'
import { literalTarget } from './literal-paths'

test.each([
  ['/article/1.rsc', '/article/1%2Ersc'],
  ['/topic/a.rsc?q=b.rsc', '/topic/a%2Ersc?q=b.rsc'],
  ['/article/1.prefetch.rsc', '/article/1.prefetch%2Ersc'],
  ['/desk/readers/1.segments/a.segment.rsc', '/desk/readers/1.segments/a.segment%2Ersc'],
  ['/article/1.rsc/', '/article/1%2Ersc/'],
  ['/topic/.rsc', '/topic/%2Ersc'],
  ['/search?q=a.rsc', '/search?q=a.rsc'],
  ['/topic/a.rsc.txt', '/topic/a.rsc.txt'],
  ['/topic/arsc', '/topic/arsc'],
  ['/', '/'],
])('%s is asked as %s', (target, literal) => {
  expect(literalTarget(target)).toBe(literal)
})
