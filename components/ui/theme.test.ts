import { expect, test } from 'vitest'
import { themeAfter } from './theme'

test.each([
  ['system', 'light'],
  ['light', 'dark'],
  ['dark', 'system'],
  [null, 'system'],
])('after %s comes %s', (theme, following) => expect(themeAfter(theme)).toBe(following))
