import { isOver, lastDay } from '@/lib/content/shown-picture'
import { db } from '@/lib/db'
import { unescapeXml } from '@/lib/http/escape'
import type { Piece } from '@/lib/markdown/pieces'
import { readMarkdown } from '@/lib/markdown/read'
import { databaseNow } from '@/lib/published'
import type { Staff } from '@/lib/auth/staff'
import { dayOf } from '@/lib/time'
import type { CheckContext, CheckedStory } from './checks'
import { findStyleTerms } from '@/lib/desk/style-terms'

/** What `storyChecks` asks of the database. `publishedAt`: ISO 8601, when the story is or is to be published. */
export async function readCheckContext(
  _: Staff,
  story: CheckedStory & { source: string },
  publishedAt: string,
): Promise<CheckContext> {
  const { pieces } = await readMarkdown(story.body)
  const inBody = picturesIn(pieces)
  const poster = await readPoster(story.video)
  const keys = [story.cover, story.share_picture, poster, ...inBody.map(({ key }) => key)]
  const [pictures, sourceFault, ...style] = await Promise.all([
    readPictures(keys.filter(Boolean)),
    story.own_work === 'no' ? readSourceFault(story.source, dayOf(publishedAt)) : null,
    ...(['title', 'summary', 'body'] as const).map(async (field) => ({
      field,
      hits: await findStyleTerms(story[field]),
    })),
  ])
  return { pictures, poster, inBody, sourceFault, style }
}

/** The addresses outside that a body links to, each once, in order. */
export async function linksOf(body: string): Promise<string[]> {
  const { pieces } = await readMarkdown(body)
  const html = pieces.filter((piece) => typeof piece === 'string').join('')
  const found = [...html.matchAll(/<a href="(https?:[^"]+)"/g)]
  return [...new Set(found.map(([, address]) => unescapeXml(address ?? '')))]
}

/** More are not looked at. */
const MAX_PICTURES = 300

function picturesIn(pieces: Piece[]): CheckContext['inBody'] {
  const found = new Map<string, string>()
  for (const piece of pieces) {
    if (typeof piece === 'string') continue
    const [image] = piece.tagName === 'figure' ? piece.children : [piece]
    if (image?.type !== 'element' || image.tagName !== 'img') continue
    const { src, alt } = image.properties
    if (!found.has(String(src))) found.set(String(src), typeof alt === 'string' ? alt : '')
  }
  return [...found].slice(0, MAX_PICTURES).map(([key, alt]) => ({ key, alt }))
}

/** Empty without one. */
async function readPoster(clip: string): Promise<string> {
  if (clip === '') return ''
  const row = await db().video.findUnique({ where: { key: clip }, select: { poster: true } })
  return row?.poster ?? ''
}

async function readPictures(keys: string[]): Promise<CheckContext['pictures']> {
  const rows = await db().image.findMany({
    where: { key: { in: keys } },
    select: { key: true, alt: true, credit: true, rightsUntil: true },
  })
  const now = await databaseNow()
  const pictures = rows.map((row) => {
    const rightsUntil = lastDay(row)
    return { ...row, rightsUntil, rights: rightsAt(rightsUntil, now) }
  })
  return new Map(pictures.map((picture) => [picture.key, picture]))
}

const SOON_MS = 30 * 86_400_000

function rightsAt(rightsUntil: string | null, now: Date): 'ended' | 'ending' | null {
  if (isOver(rightsUntil, now)) return 'ended'
  return isOver(rightsUntil, new Date(now.getTime() + SOON_MS)) ? 'ending' : null
}

async function readSourceFault(source: string, day: string): Promise<string | null> {
  const [row] = await db().$queryRaw<[{ fault: string | null }]>`
    select newsroom.source_fault(${source}, ${day}::date) as fault`
  return row.fault
}
