import { db } from '@/lib/db'
import type { Author, Submission } from '../rule'

type Given = Partial<Omit<Submission, 'author'>> & { author?: Partial<Author> }

/** A comment that no rule minds, by a reader of a year, but for what is given. */
export function submission({ author, ...given }: Given = {}): Submission {
  return {
    text: 'A sentence that nobody minds',
    storyId: 1,
    policy: 'open',
    ...given,
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

let made = 0

/** A story and an account in the test's database. */
export async function createStory(): Promise<number> {
  return (await db().story.create({ data: { title: 'A story' } })).id
}

export async function createAuthor(): Promise<number> {
  return (await db().account.create({ data: { nickname: `reader${++made}` } })).id
}
