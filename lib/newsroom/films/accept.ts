import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { filmFaults as words } from '@/lib/copy/film'
import { db } from '@/lib/db'
import { findShortage } from '@/lib/disk'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import { type FilmFacts, unknownFacts } from '@/lib/film/facts'
import { FilmFault } from '@/lib/film/fault'
import { inspectFilm } from '@/lib/film/inspect-film'
import { sizeWords } from '@/lib/film/size-words'
import { ToolFailed, ToolUnusable } from '@/lib/film/run-tool'
import { findTools, type Tools } from '@/lib/film/tools'
import { incomingFolder } from '@/lib/film/work'
import { isStorable, toStorable } from '@/lib/schemas/params'
import { can } from '@/lib/schemas/rights'
import type { Uploader } from './authorise'

export interface Arrived {
  /** In the folder of uploads that came. */
  incoming: string
  /** As it was called on the machine that it came from. */
  name: string
  /** The row of `video` whose film it takes the place of; empty: none. */
  replaces: string
}

/** Shorter than the timeout of the request that waits for it. */
const TIMEOUT_MS = 8000

/** Room for the upload, and for what is made of it. */
const ROOM = 2

const MAX_SHOWN = 100

/**
 * Looks at an upload that is there in full and queues it; the same upload is queued once.
 * @throws FilmFault, after which the upload is gone.
 */
export async function acceptFilm(
  reader: Uploader,
  { incoming, ...more }: Arrived,
): Promise<number> {
  const known = await findAccepted(incoming)
  if (known) return known.id
  const path = join(incomingFolder(), incoming)
  try {
    const replaces = await findReplaced(reader, more.replaces)
    const tools = await findTools()
    const facts = tools ? await look(tools, path) : unknownFacts
    const { size } = await stat(path)
    const film = { name: nameOf(more.name), incoming, bytes: size, facts, replaces }
    return await insertFilm(reader, film)
  } catch (error) {
    // Another request accepted it meanwhile, and the worker may have moved it away.
    const accepted = await findAccepted(incoming)
    if (accepted) return accepted.id
    if (error instanceof FilmFault) await removeIncoming(incoming)
    throw error
  }
}

/** What is not known in this time is read by the worker, which has more. */
function look(tools: Tools, path: string): Promise<FilmFacts> {
  return inspectFilm(tools, path, { timeout: TIMEOUT_MS }).catch((error: unknown) => {
    if (error instanceof ToolFailed || error instanceof ToolUnusable) return unknownFacts
    throw error
  })
}

/** The film of an upload; null while none was made of it. */
export async function findAccepted(
  incoming: string,
): Promise<{ id: number; bytes: bigint } | null> {
  return db().film.findUnique({ where: { incoming }, select: { id: true, bytes: true } })
}

interface NewFilm {
  name: string
  incoming: string
  bytes: number
  facts: FilmFacts
  replaces: string | null
}

/** Its id, also where another request inserted it. */
function insertFilm(reader: Uploader, film: NewFilm): Promise<number> {
  return db().$transaction(async (tx) => {
    const data = { ...film, byId: reader.id }
    const { count } = await tx.film.createMany({ data, skipDuplicates: true })
    const { incoming } = film
    const { id } = await tx.film.findUniqueOrThrow({ where: { incoming }, select: { id: true } })
    if (count === 0) return id
    const verb = film.replaces ? 'replaceFilm' : 'uploadFilm'
    await writeAuditEntry(tx, reader, verb, `film/${id}`, film.name)
    return id
  })
}

export async function removeIncoming(incoming: string): Promise<void> {
  const path = join(incomingFolder(), incoming)
  await Promise.all([rm(path, { force: true }), rm(`${path}.json`, { force: true })])
}

/** @throws FilmFault where the disk has no room for the rest of it. */
export async function requireRoom(bytes: number, arrived = 0): Promise<void> {
  const lacks = await findShortage(incomingFolder(), bytes * ROOM - arrived)
  if (lacks) throw new FilmFault(words.noRoom(sizeWords(lacks.needs), sizeWords(lacks.free)))
}

/**
 * The row of `video` that is to be replaced; null: none. Stories of any column may show it, so a right to write is not
 * enough. @throws FilmFault
 */
export async function findReplaced(reader: Uploader, key: string): Promise<string | null> {
  if (key === '') return null
  if (!can(reader, 'media')) throw new FilmFault(words.mayNotReplace)
  const found = isStorable(key) && (await db().video.count({ where: { key } })) > 0
  if (!found) throw new FilmFault(words.noVideo(toStorable(key).slice(0, MAX_SHOWN)))
  return key
}

function nameOf(name: string): string {
  const plain = toStorable(name).replace(/\s+/g, ' ').trim()
  return Array.from(plain).slice(-200).join('') || 'film'
}
