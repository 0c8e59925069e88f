import { expect, test } from 'vitest'
import * as recipe from './recipe'
import { maxSilence } from './work'

const facts = { duration: 7200, video: null, audio: { codec: 'aac', channels: 2 } }
const rung = { name: 480, width: 854, height: 480, rate: 25, maxBits: 1_000_000 } as const
const sheet = { columns: 10, rows: 10, every: 72, width: 160, height: 90 }

test.each([
  ['a version', recipe.versionArgs('a', 'b', rung, facts, null)],
  ['sound', recipe.soundOnlyArgs('a', 'b', null)],
  ['a measurement', recipe.measureArgs('a')],
  ['segments', recipe.segmentArgs('a', 'b', 'c')],
  ['a poster', recipe.posterArgs('a', 'b', facts)],
  ['sprites', recipe.spriteArgs('a', 'b', sheet)],
])('%s tells how far it is', (_, args) => {
  expect(args.join(' ')).toContain('-progress pipe:1')
})

test('two hours of film may take so long to be looked through without a word', () => {
  expect(maxSilence(7200)).toBeGreaterThan(7_200_000)
})
