import { db } from '@/lib/db'
import type { Author, Submission } from '../rule'

type Overrides = Partial<Omit<Submission, 'author'>> & { author?: Partial<Author> }

/** A comment that passes every rule, with overrides. */
export function submission({ author, ...overrides }: Overrides = {}): Submission {
  return {
    text: 'A harmless sentence',
    storyId: 1,
    policy: 'open',
    ...overrides,
    author: {
      id: 1,
      email: 'reader@example.org',
      createdAt: new Date(Date.now() - 365 * 86_400_000),
      checkFirst: false,
      role: 'reader',
      ...author,
    },
  }
}

let accounts = 0

export async function createStory(): Promise<number> {
  return (await db().story.create({ data: { title: 'A story' } })).id
}

export async function createAuthor(): Promise<number> {
  return (await db().account.create({ data: { nickname: `reader${++accounts}` } })).id
}
