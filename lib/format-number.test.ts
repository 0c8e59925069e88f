import { expect, test } from 'vitest'
import { formatNumber } from './format-number'

test.each([
  [0, '0'],
  [9999, '9999'],
  [10_000, '1万'],
  [12_345, '1.2万'],
  [999_999, '99.9万'],
  [1_234_567, '123万'],
  [99_999_999, '9999万'],
  [100_000_000, '1亿'],
  [345_000_000, '3.4亿'],
])('%d is shown as %s', (count, said) => expect(formatNumber(count)).toBe(said))
