import { cached } from '@/lib/cached'
import { now } from '@/lib/clock'
import { cardFields, type Picture, type StoryCard, toCard } from '@/lib/content/cards'
import { type Correction, ownCorrections, toCorrections } from '@/lib/content/corrections'
import { readPicture } from '@/lib/content/pictures'
import { type SpecialLink, specialLinks, toSpecialLinks } from '@/lib/content/special-links'
import { originFields, toOrigin } from '@/lib/content/origin'
import { db } from '@/lib/db'
import type { AiKind } from '@/lib/ai-kind'
import type { Origin } from '@/lib/origin'
import { published } from '@/lib/published'
import { site } from '@/lib/site'
import { tag } from '@/lib/tags'
import { ifUploaded, isUploaded } from '@/lib/upload-presence'
import type { Prisma } from '@/prisma/client/client'

export interface Clip {
  key: string
  /** Files below UPLOADS_DIR; lib/routes.ts `media` makes the URL. */
  file: string
  smallFile: string | null
  captions: string | null
  /** The playlist of its versions; only of films that were uploaded. */
  hls?: string | null
  /** In seconds. */
  duration: number
  width: number
  height: number
  aiKind?: AiKind | null
}

export interface Story extends StoryCard, Origin {
  /** A deleted story is withdrawn to readers. */
  status: 'published' | 'withdrawn'
  /** Markdown. */
  body: string
  /** The first publication elsewhere. */
  sourceUrl: string | null
  byline: string
  keywords: string[]
  /** Oldest first. */
  corrections: Correction[]
  /** Of a withdrawn story, for readers. */
  withdrawalReason: string
  commentPolicy: 'open' | 'checked' | 'closed'
  commentNote: string
  /** When the comments close: ISO 8601, UTC. */
  commentsUntil: string
  clip: Clip | null
  /** How search engines and sharing show it; empty: as readers see it. */
  searchTitle: string
  searchText: string
  shareTitle: string
  shareText: string
  sharePicture: Picture | null
  /** Where it was published first. */
  canonicalUrl: string | null
  /** Those that it is in. */
  specials: SpecialLink[]
  layout: 'text' | 'gallery'
  /** Where it is told as it happens; ISO 8601, UTC. */
  live: { startedAt: string; endedAt: string | null } | null
}

type Deletable = Pick<StoryRow, 'status' | 'statusBefore' | 'publishedAt' | 'deletedAt'>

export const clipFields = {
  key: true,
  file: true,
  smallFile: true,
  captions: true,
  hls: true,
  duration: true,
  width: true,
  height: true,
  aiKind: true,
} as const

export const storyFields = {
  ...cardFields,
  status: true,
  statusBefore: true,
  deletedAt: true,
  body: true,
  sourceUrl: true,
  byline: true,
  ...originFields,
  keywords: true,
  corrections: ownCorrections,
  withdrawalReason: true,
  commentPolicy: true,
  commentNote: true,
  commentDays: true,
  searchTitle: true,
  searchText: true,
  shareTitle: true,
  shareText: true,
  sharePicture: true,
  canonicalUrl: true,
  specials: specialLinks,
  live: { select: { startedAt: true, endedAt: true } },
  videoFile: { select: { ...cardFields.videoFile.select, ...clipFields } },
} as const satisfies Prisma.StorySelect

export type StoryRow = Prisma.StoryGetPayload<{ select: typeof storyFields }>

/** The published or withdrawn story, or null where readers never saw one. */
export const readStory = cached('story', findStory, (id: number) => [tag.story(id)])

async function findStory(id: number): Promise<Story | null> {
  const { publishedAt } = await published()
  const row = await db().story.findFirst({
    relationLoadStrategy: 'join',
    where: { id, status: { not: 'draft' }, publishedAt },
    select: storyFields,
  })
  return !row || row.status === 'draft' || !wasPublic(row) ? null : toStory(row)
}

/** @throws if a row has no time or column, which the database's checks demand of a published story. */
export async function toStory(row: StoryRow): Promise<Story> {
  return {
    ...(await toCard(row)),
    status: row.status === 'published' ? 'published' : 'withdrawn',
    body: row.body,
    sourceUrl: row.sourceUrl,
    byline: row.byline,
    ...toOrigin(row),
    keywords: row.keywords,
    corrections: toCorrections(row.corrections),
    withdrawalReason: row.withdrawalReason,
    commentPolicy: row.commentPolicy,
    commentNote: row.commentNote,
    commentsUntil: commentsUntil(row.publishedAt ?? now(), row.commentDays),
    clip: row.videoFile && (await pickClip(row.videoFile)),
    searchTitle: row.searchTitle,
    searchText: row.searchText,
    shareTitle: row.shareTitle,
    shareText: row.shareText,
    sharePicture: row.sharePicture === null ? null : await readPicture(row.sharePicture),
    canonicalUrl: row.canonicalUrl,
    specials: toSpecialLinks(row.specials),
    layout: row.layout,
    live: row.live && {
      startedAt: row.live.startedAt.toISOString(),
      endedAt: row.live.endedAt?.toISOString() ?? null,
    },
  }
}

/** False for a draft or a scheduled story that was deleted: it answers 404, not 410. */
function wasPublic({ status, statusBefore, publishedAt, deletedAt }: Deletable): boolean {
  if (status !== 'deleted') return true
  return statusBefore !== 'draft' && Number(publishedAt) <= Number(deletedAt)
}

/** Null while the file is not there: the page says that the video is being prepared. */
async function pickClip({ key, file, duration, width, height, aiKind, ...rest }: Clip) {
  if (!(await isUploaded(file))) return null
  const smallFile = await ifUploaded(rest.smallFile)
  const captions = await ifUploaded(rest.captions)
  const hls = await ifUploaded(rest.hls ?? null)
  return { key, file, smallFile, captions, hls, duration, width, height, aiKind }
}

/** When a story's comments close (ISO 8601, UTC); `days` overrides the site's setting. */
export function commentsUntil(publishedAt: Date, days: number | null): string {
  return new Date(publishedAt.getTime() + (days ?? site.comments.days) * 86_400_000).toISOString()
}
