import { expect, test } from 'vitest'
import { Freshness } from './freshness'

test('a drop after the moment is seen, one before it is not', () => {
  const freshness = new Freshness()
  freshness.drop(['story/1'])
  const moment = freshness.now
  expect(freshness.changedSince(moment, ['story/1'])).toBe(false)
  freshness.drop(['story/2'])
  expect(freshness.changedSince(moment, ['story/1'])).toBe(false)
  expect(freshness.changedSince(moment, ['story/1', 'story/2'])).toBe(true)
})

test('dropping everything counts for every tag, and for none', () => {
  const freshness = new Freshness()
  const moment = freshness.now
  freshness.dropEverything()
  expect(freshness.changedSince(moment, [])).toBe(true)
  expect(freshness.changedSince(freshness.now, ['story/1'])).toBe(false)
})

test('what it had to forget counts as changed', () => {
  const freshness = new Freshness()
  const moment = freshness.now
  for (let id = 1; id <= 20_100; id++) freshness.drop([`story/${id}`])
  expect(freshness.changedSince(moment, ['story/none'])).toBe(true)
  expect(freshness.changedSince(freshness.now, ['story/1'])).toBe(false)
})
