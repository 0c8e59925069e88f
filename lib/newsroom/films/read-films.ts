import type { Picture } from '@/lib/content/cards'
import { readPicture } from '@/lib/content/pictures'
import { type Clip, clipFields } from '@/lib/content/stories'
import { db } from '@/lib/db'
import { readFacts } from '@/lib/film/facts'
import { findTools } from '@/lib/film/tools'

export interface DeskFilm {
  id: number
  name: string
  state: 'received' | 'preparing' | 'ready' | 'failed'
  fault: string
  step: string
  progress: number
  /** Seconds; 0: not known yet. */
  duration: number
  /** Empty where it is sound alone. */
  size: string
  video: string | null
  by: string
  /** ISO 8601, UTC. */
  createdAt: string
}

const PAGE = 50

const fields = {
  ...{ id: true, name: true, state: true, fault: true, step: true, progress: true },
  ...{ facts: true, video: true, createdAt: true, by: { select: { nickname: true } } },
} as const

/** The newest first. `before`: the id that the last page ended with. */
export async function readFilms(
  before: number | null,
): Promise<{ films: DeskFilm[]; next: number | null }> {
  const rows = await db().film.findMany({
    where: { id: { lt: before ?? undefined } },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
    select: fields,
  })
  const films = rows.slice(0, PAGE).map(toFilm)
  return { films, next: rows.length > PAGE ? (films.at(-1)?.id ?? null) : null }
}

export async function readFilm(id: number): Promise<DeskFilm | null> {
  const row = await db().film.findUnique({ where: { id }, select: fields })
  return row && toFilm(row)
}

export interface ShownFilm extends Clip {
  cover: Picture | null
}

/** What readers see of it. */
export async function readShown(key: string): Promise<ShownFilm | null> {
  const row = await db().video.findUnique({
    where: { key },
    select: { ...clipFields, poster: true },
  })
  return row && { ...row, cover: row.poster === null ? null : await readPicture(row.poster) }
}

/** `none`: no worker runs, and this machine has no ffmpeg. */
export async function readWorkers(): Promise<'running' | 'stopped' | 'none'> {
  const [row] = await db().$queryRaw<[{ count: number }]>`select newsroom.film_workers() as count`
  if (row.count > 0) return 'running'
  return (await findTools()) ? 'stopped' : 'none'
}

function toFilm({
  facts,
  by,
  createdAt,
  ...row
}: Omit<DeskFilm, 'by' | 'createdAt' | 'duration' | 'size'> & {
  facts: unknown
  by: { nickname: string } | null
  createdAt: Date
}): DeskFilm {
  const { duration, video } = readFacts(facts)
  return {
    ...row,
    duration,
    size: video ? `${video.width}×${video.height}` : '',
    by: by?.nickname ?? '',
    createdAt: createdAt.toISOString(),
  }
}
