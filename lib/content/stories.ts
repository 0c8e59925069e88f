import { cached } from '@/lib/cached'
import { now } from '@/lib/clock'
import { cardFields, type StoryCard, toCard } from '@/lib/content/cards'
import { db } from '@/lib/db'
import { published } from '@/lib/published'
import { site } from '@/lib/site'
import { tag } from '@/lib/tags'
import { ifUploaded, isUploaded } from '@/lib/upload-presence'
import type { Story as Row } from '@/prisma/client/client'

export interface Clip {
  key: string
  /** Files below UPLOADS_DIR; lib/routes.ts `media` makes the URL. */
  file: string
  smallFile: string | null
  captions: string | null
  /** In seconds. */
  duration: number
  width: number
  height: number
}

export interface Story extends StoryCard {
  /** A deleted story is withdrawn to readers. */
  status: 'published' | 'withdrawn'
  /** Markdown. */
  body: string
  /** The first publication elsewhere. */
  sourceUrl: string | null
  byline: string
  keywords: string[]
  correction: string
  /** When the correction was made. */
  correctedAt: string | null
  commentPolicy: 'open' | 'checked' | 'closed'
  commentNote: string
  /** When the comments close: ISO 8601, UTC. */
  commentsUntil: string
  clip: Clip | null
}

type Deletable = Pick<Row, 'status' | 'statusBefore' | 'publishedAt' | 'deletedAt'>

const clipFields = {
  key: true,
  file: true,
  smallFile: true,
  captions: true,
  duration: true,
  width: true,
  height: true,
} as const

/** The published or withdrawn story, or null where readers never saw one. */
export const readStory = cached('story', findStory, (id: number) => [tag.story(id)])

async function findStory(id: number): Promise<Story | null> {
  const { publishedAt } = await published()
  const row = await db().story.findFirst({
    relationLoadStrategy: 'join',
    where: { id, status: { not: 'draft' }, publishedAt },
    select: {
      ...cardFields,
      status: true,
      statusBefore: true,
      deletedAt: true,
      body: true,
      sourceUrl: true,
      byline: true,
      keywords: true,
      correction: true,
      correctionAt: true,
      commentPolicy: true,
      commentNote: true,
      commentDays: true,
      videoFile: { select: { ...cardFields.videoFile.select, ...clipFields } },
    },
  })
  if (!row || row.status === 'draft' || !wasPublic(row)) return null
  return {
    ...(await toCard(row)),
    status: row.status === 'published' ? 'published' : 'withdrawn',
    body: row.body,
    sourceUrl: row.sourceUrl,
    byline: row.byline,
    keywords: row.keywords,
    correction: row.correction,
    correctedAt: row.correctionAt?.toISOString() ?? null,
    commentPolicy: row.commentPolicy,
    commentNote: row.commentNote,
    commentsUntil: commentsUntil(row.publishedAt ?? now(), row.commentDays),
    clip: row.videoFile && (await pickClip(row.videoFile)),
  }
}

/** False for a draft or a scheduled story that was deleted: it answers 404, not 410. */
function wasPublic({ status, statusBefore, publishedAt, deletedAt }: Deletable): boolean {
  if (status !== 'deleted') return true
  return statusBefore !== 'draft' && Number(publishedAt) <= Number(deletedAt)
}

/** Null while the file is not there: the page says that the video is being prepared. */
async function pickClip({ key, file, duration, width, height, ...rest }: Clip) {
  if (!(await isUploaded(file))) return null
  const smallFile = await ifUploaded(rest.smallFile)
  const captions = await ifUploaded(rest.captions)
  return { key, file, smallFile, captions, duration, width, height }
}

/** When a story's comments close (ISO 8601, UTC); `days` overrides the site's setting. */
export function commentsUntil(publishedAt: Date, days: number | null): string {
  return new Date(publishedAt.getTime() + (days ?? site.comments.days) * 86_400_000).toISOString()
}
