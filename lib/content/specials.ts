import { cached } from '@/lib/cached'
import { type Picture, readCards, type StoryCard } from '@/lib/content/cards'
import { type FeedItem, toFeedItems } from '@/lib/content/feeds'
import { PAGE_SIZE, readTopicStories } from '@/lib/content/lists'
import type { SpecialLink } from '@/lib/content/special-links'
import { readPicture } from '@/lib/content/pictures'
import { db } from '@/lib/db'
import { publishedSpecial } from '@/lib/published'
import { tag } from '@/lib/tags'

export interface SpecialStory {
  story: StoryCard
  /** The special's own words about it; empty: none. */
  title: string
  note: string
}

export interface SpecialSection {
  id: number
  title: string
  kind: 'list' | 'timeline' | 'gallery' | 'keyword'
  /** Of a section of the kind `keyword`. */
  keyword: string | null
  stories: SpecialStory[]
}

export interface Special extends SpecialLink {
  /** Markdown. */
  introduction: string
  cover: Picture | null
  /** ISO 8601, UTC. */
  publishedAt: string
  /** Of the special itself or of the newest story in it, whichever is later. */
  changedAt: string
  /** Those without a public story are left out. */
  sections: SpecialSection[]
  /** Each once, in the order of the page. */
  stories: StoryCard[]
}

const FEED_SIZE = 50

/** The rows of a public special, or null. */
const readRows = cached(
  'special',
  async (slug: string) => {
    const row = await db().special.findFirst({
      relationLoadStrategy: 'join',
      where: { slug, ...publishedSpecial },
      select: {
        slug: true,
        title: true,
        introduction: true,
        cover: true,
        publishedAt: true,
        updatedAt: true,
        sections: {
          select: {
            id: true,
            title: true,
            kind: true,
            keyword: true,
            stories: {
              select: { storyId: true, title: true, note: true },
              orderBy: [{ position: 'asc' }, { id: 'asc' }],
            },
          },
          orderBy: [{ position: 'asc' }, { id: 'asc' }],
        },
      },
    })
    if (!row) return null
    const { publishedAt, updatedAt, ...rest } = row
    const changedAt = updatedAt.toISOString()
    return { ...rest, publishedAt: publishedAt?.toISOString() ?? changedAt, changedAt }
  },
  (slug) => [tag.special(slug)],
)

type SectionRow = NonNullable<Awaited<ReturnType<typeof readRows>>>['sections'][number]

/** Not cached itself: its parts are cached reads, so the page gets the tags of all that it shows. */
export async function readSpecial(slug: string): Promise<Special | null> {
  const row = await readRows(slug)
  if (!row) return null
  const [cover, found] = await Promise.all([
    row.cover === null ? null : readPicture(row.cover),
    Promise.all(row.sections.map(readSection)),
  ])
  const sections = found.filter(({ stories }) => stories.length > 0)
  const stories = storiesOf(sections)
  const times = stories.map(({ publishedAt }) => publishedAt)
  const changedAt = [row.changedAt, ...times].reduce((a, b) => (a > b ? a : b))
  return { ...row, cover, sections, stories, changedAt }
}

/** Each story once, newest first. */
export async function readSpecialFeed({ stories }: Special): Promise<FeedItem[]> {
  const newest = stories.toSorted((a, b) =>
    a.publishedAt === b.publishedAt ? b.id - a.id : a.publishedAt < b.publishedAt ? 1 : -1,
  )
  return toFeedItems(newest.slice(0, FEED_SIZE))
}

function storiesOf(sections: SpecialSection[]): StoryCard[] {
  const all = sections.flatMap(({ stories }) => stories.map(({ story }) => story))
  return [...new Map(all.map((story) => [story.id, story])).values()]
}

const LISTED = 13

/** The first public specials in the editors' order, one more than a page lists besides itself. */
export const readSpecials = cached(
  'specials',
  (): Promise<SpecialLink[]> =>
    db().special.findMany({
      where: publishedSpecial,
      select: { slug: true, title: true },
      orderBy: [{ position: 'asc' }, { publishedAt: 'desc' }, { id: 'desc' }],
      take: LISTED,
    }),
  () => [tag.specials],
)

async function readSection({ stories: rows, ...section }: SectionRow): Promise<SpecialSection> {
  if (section.kind === 'keyword') {
    const { items } = await readTopicStories(section.keyword ?? '', null, PAGE_SIZE)
    return { ...section, stories: items.map((story) => ({ story, title: '', note: '' })) }
  }
  const cards = await readCards(rows.map(({ storyId }) => storyId))
  const byId = new Map(cards.map((card) => [card.id, card]))
  const stories = rows.flatMap(({ storyId, title, note }) => {
    const story = byId.get(storyId)
    return story ? [{ story, title, note }] : []
  })
  return { ...section, stories: section.kind === 'timeline' ? newestFirst(stories) : stories }
}

function newestFirst(stories: SpecialStory[]): SpecialStory[] {
  return stories.toSorted((a, b) => (a.story.publishedAt < b.story.publishedAt ? 1 : -1))
}
