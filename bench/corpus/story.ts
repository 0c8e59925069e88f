import { random } from './random'
import type { Vocabulary } from './vocabulary'

export interface MadeStory {
  kind: 'article' | 'video'
  title: string
  summary: string
  body: string
  column: string
  keywords: string[]
  publishedAt: Date
}

/** As many as a large newsroom publishes, so that what is new is the same however many there are. */
const STORIES_A_DAY = 300
const DAY = 86_400_000

/** The story that is the `n`th newest, the same in every run but for the time. */
export function makeStory(n: number, words: Vocabulary, columns: string[], now: number): MadeStory {
  const source = random(n)
  const many = (least: number, most: number, make: () => string) =>
    Array.from({ length: source.between(least, most) }, make).join('')
  const topic = () => words.topic(source)
  // A third of the clauses are about something that has a name.
  const clause = () => (source.whole(3) === 0 ? words.name(source) : '') + words.clause(source)
  const sentence = () => many(1, 3, () => `${clause()}，`) + clause() + '。'
  const name = words.name(source)
  return {
    kind: n % 4 === 0 ? 'video' : 'article',
    title: many(1, 2, topic) + name + many(2, 4, topic),
    summary: name + sentence(),
    body: Array.from({ length: source.between(3, 6) }, () => many(2, 4, sentence)).join('\n\n'),
    column: source.pick(columns),
    keywords: [
      ...new Set(Array.from({ length: source.between(1, 4) }, () => words.keyword(source))),
    ],
    publishedAt: new Date(now - (n * DAY) / STORIES_A_DAY),
  }
}
