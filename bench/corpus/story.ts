import { random } from './random'
import type { Vocabulary } from './vocabulary'

export interface GeneratedStory {
  kind: 'article' | 'video'
  title: string
  summary: string
  body: string
  column: string
  keywords: string[]
  publishedAt: Date
}

/** The rate of a large newsroom; constant, so that recent content does not depend on the size of the corpus. */
const STORIES_A_DAY = 300
const DAY = 86_400_000

/** The nth newest story; the same in every run apart from the times. */
export function generateStory(
  n: number,
  words: Vocabulary,
  columns: string[],
  now: number,
): GeneratedStory {
  const rng = random(n)
  const repeat = (min: number, max: number, make: () => string) =>
    Array.from({ length: rng.between(min, max) }, make).join('')
  const topic = () => words.topic(rng)
  // A third of the clauses contain a name.
  const clause = () => (rng.integer(3) === 0 ? words.name(rng) : '') + words.clause(rng)
  const sentence = () => repeat(1, 3, () => `${clause()}，`) + clause() + '。'
  const name = words.name(rng)
  return {
    kind: n % 4 === 0 ? 'video' : 'article',
    title: repeat(1, 2, topic) + name + repeat(2, 4, topic),
    summary: name + sentence(),
    body: Array.from({ length: rng.between(3, 6) }, () => repeat(2, 4, sentence)).join('\n\n'),
    column: rng.pick(columns),
    keywords: [...new Set(Array.from({ length: rng.between(1, 4) }, () => words.keyword(rng)))],
    publishedAt: new Date(now - (n * DAY) / STORIES_A_DAY),
  }
}
