import { cached } from '@/lib/cached'
import type { StoryCard } from '@/lib/content/cards'
import { type Correction, ownCorrections, toCorrections } from '@/lib/content/corrections'
import { readColumnStories, readLatest, readTopicStories } from '@/lib/content/lists'
import { originFields } from '@/lib/content/origin'
import { db } from '@/lib/db'
import { isSound } from '@/lib/media-type'
import { storage } from '@/lib/storage'
import type { Origin } from '@/lib/origin'
import { published } from '@/lib/published'
import { tag } from '@/lib/tags'
import { isUploaded } from '@/lib/upload-presence'

interface FeedClip {
  file: string
  duration: number
  width: number
  height: number
  /** Of sound, which podcast players ask for. */
  bytes?: number
}

export interface FeedItem extends StoryCard, Origin {
  /** What its id is made of, where that is not the story (lib/feed/ids.ts). */
  idOf?: string
  /** It stands in place of a story that was taken back, and its summary says why. */
  isWithdrawn?: true
  /** Without the pictures that partners don't get. */
  isForPartner?: true
  /** Markdown; only the beginning where `shortened`. */
  body: string
  shortened?: boolean
  byline: string
  keywords: string[]
  /** Oldest first. */
  corrections: Correction[]
  clip: FeedClip | null
}

const FEED_SIZE = 50

/** In characters. */
const MAX_BODY = 50_000
const MAX_FEED = 1_000_000
const SHORTENED_BODY = 3_000

/** The cards of the site's feed. */
export async function readNewest(): Promise<StoryCard[]> {
  return (await readLatest(null, FEED_SIZE)).items
}

export async function readFeed(): Promise<FeedItem[]> {
  return toFeedItems(await readNewest())
}

export async function readColumnFeed(slug: string): Promise<FeedItem[]> {
  return toFeedItems((await readColumnStories(slug, null, FEED_SIZE)).items)
}

export async function readTopicFeed(keyword: string): Promise<FeedItem[]> {
  return toFeedItems((await readTopicStories(keyword, null, FEED_SIZE)).items)
}

/** Completes the cards in their order. A story that was withdrawn meanwhile is left out. */
export async function toFeedItems(cards: StoryCard[]): Promise<FeedItem[]> {
  const fields = await readFeedFields(cards.map(({ id }) => id).join())
  const byId = new Map(fields.map((rest) => [rest.id, rest]))
  return cards.flatMap((card) => {
    const rest = byId.get(card.id)
    return rest ? [{ ...card, ...rest }] : []
  })
}

/** `ids` are joined by commas because arguments are part of the cache key. */
const readFeedFields = cached(
  'feed',
  async (ids: string) => {
    const rows = await db().story.findMany({
      select: {
        id: true,
        byline: true,
        keywords: true,
        corrections: ownCorrections,
        ...originFields,
        videoFile: { select: { file: true, duration: true, width: true, height: true } },
      },
      where: { id: { in: ids.split(',').map(Number) }, ...(await afterEmbargo()) },
    })
    const bodies = new Map((await findBodies(rows.map(({ id }) => id))).map((row) => [row.id, row]))
    const items = rows.map(async ({ videoFile, corrections, ...rest }) => {
      const body = bodies.get(rest.id)
      const clip = videoFile && (await isUploaded(videoFile.file)) ? await sized(videoFile) : null
      return body ? [{ ...rest, ...body, corrections: toCorrections(corrections), clip }] : []
    })
    return (await Promise.all(items)).flat()
  },
  () => [tag.feed],
)

/** Feeds can't be taken back, so they don't rely on the check of the table alone. */
async function afterEmbargo() {
  const publishedNow = await published()
  const { lte } = publishedNow.publishedAt
  return { ...publishedNow, OR: [{ embargoUntil: null }, { embargoUntil: { lte } }] }
}

/** Bodies longer than MAX_BODY, and those after MAX_FEED in total, are shortened. */
function findBodies(ids: number[]): Promise<{ id: number; body: string; shortened: boolean }[]> {
  return db().$queryRaw`
    select id, not fits as shortened, case when fits then body else left(body, ${SHORTENED_BODY}::int) end as body
    from (
      select id, body, char_length(body) <= ${MAX_BODY}::int
        and sum(least(char_length(body), ${MAX_BODY}::int)) over (order by published_at desc, id desc)
          <= ${MAX_FEED}::int as fits
      from story where id = any (${ids}::int[])
    ) as measured`
}

async function sized(clip: FeedClip): Promise<FeedClip> {
  if (!isSound(clip.file)) return clip
  return { ...clip, bytes: (await storage().find(clip.file))?.size ?? 0 }
}
