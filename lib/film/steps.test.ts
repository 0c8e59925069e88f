import { expect, test } from 'vitest'
import { type FilmFacts, unknownFacts } from './facts'
import { nextStep } from './steps'

const video = { codec: 'h264', width: 1920, height: 1080, rate: 25, interlaced: false, hdr: false }
const audio = { codec: 'aac', channels: 2 }

/** Each step makes what the next ones find. */
const made: Record<string, string[]> = {
  receive: ['source'],
  sound: ['sound'],
  'small-480': ['mp4-480'],
  'segments-480': ['hls-480'],
  'segments-720': ['hls-720', 'mp4-720'],
  'segments-1080': ['hls-1080'],
  sprites: ['sprites'],
  master: ['master'],
}

test('a film that nothing is known of is looked at again', () => {
  expect(nextStep(unknownFacts, new Set(['source']))).toEqual({ name: 'receive' })
})

test.each<[string, FilmFacts, string]>([
  [
    'a film',
    { duration: 5, video, audio },
    Object.keys(made)
      .filter((n) => n !== 'sound')
      .join(),
  ],
  ['sound alone', { duration: 5, video: null, audio }, 'receive,sound'],
])('the steps of %s, the first version first', (_, facts, expected) => {
  const files = new Set<string>()
  const names: string[] = []
  for (let step = nextStep(facts, files); step; step = nextStep(facts, files)) {
    const name = 'rung' in step ? `${step.name}-${step.rung.name}` : step.name
    names.push(name)
    made[name]?.forEach((file) => files.add(file))
  }
  expect(names.join()).toBe(expected)
})
