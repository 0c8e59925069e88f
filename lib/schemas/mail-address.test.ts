import { expect, test } from 'vitest'
import { readableAddress } from './mail-address'

test.each([
  ['reader@xn--fsqu00a.xn--fiqs8s', 'reader@例子.中国'],
  ['reader@xn--mnchen-3ya.de', 'reader@münchen.de'],
  ['reader@example.org', 'reader@example.org'],
  ['13800138000', '13800138000'],
])('%s is read as %s', (address, text) => expect(readableAddress(address)).toBe(text))
