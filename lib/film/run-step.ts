/** Makes the next step of a film and records it, with the job of the step after in one transaction. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { filmFaults as words } from '@/lib/copy/film'
import { db } from '@/lib/db'
import { hashFile } from '@/lib/media/hash-file'
import { storage } from '@/lib/storage'
import type { Prisma } from '@/prisma/client/client'
import { FilmFault } from './fault'
import { readFacts } from './facts'
import { inspectFilm } from './inspect-film'
import { ladderOf } from './ladder'
import { loudness as loudnessSchema } from './loudness'
import * as make from './make-steps'
import { show, showMaster, showPoster } from './show'
import { fileOf, isKept, nextStep, type Step } from './steps'
import type { Tools } from './tools'
import { fetchFile, filmKey, incomingFolder, SOURCE, type Work } from './work'
import { inWorkFolder } from './work-folder'

type Transaction = Prisma.TransactionClient

/** @throws FilmFault, ToolFailed, ToolUnusable, DiskFull */
export async function runStep(id: number, tools: Tools, signal: AbortSignal): Promise<void> {
  const row = await db().film.findUnique({ where: { id }, include: { files: true } })
  if (!row || row.state === 'failed' || row.state === 'ready') return
  const facts = readFacts(row.facts)
  const step = nextStep(facts, new Set(row.files.map(({ name }) => name)))
  if (!step) return
  const name = 'rung' in step ? `${step.name}-${step.rung.name}` : step.name
  await db().film.update({ where: { id }, data: { step: name, progress: 0, fault: '' } })
  await inWorkFolder(id, async (folder) => {
    const film = {
      ...{ id, hash: row.hash ?? '', facts, bytes: Number(row.bytes) },
      ...{ replaces: row.replaces, video: row.video },
      loudness: loudnessSchema.safeParse(row.loudness).data ?? null,
    }
    const work: Work = { film, tools, folder, signal }
    if (step.name === 'receive') await receive(work, row.incoming)
    else
      await runners[step.name](work, step, new Map(row.files.map((one) => [one.name, toMade(one)])))
  })
}

type Files = Map<string, make.Made>

const runners: Record<
  Exclude<Step['name'], 'receive'>,
  (work: Work, step: Step, files: Files) => Promise<void>
> = { sound, small, segments, sprites, master }

const INSPECTION_MS = 5 * 60_000

/** Reads the whole file for its hash, which names its folder, and moves it there. */
async function receive(work: Work, incoming: string | null): Promise<void> {
  const { film, tools, signal } = work
  const path = incoming === null ? null : join(incomingFolder(), incoming)
  const arrived = path !== null && (await isFile(path)) ? path : null
  // The move may have been made before the process was killed.
  const hash = arrived === null ? film.hash : await hashFile(arrived, signal)
  const key = hash ? filmKey({ id: film.id, hash }, SOURCE) : ''
  const isThere = arrived !== null || (key !== '' && (await storage().find(key)) !== null)
  if (!isThere) throw new FilmFault(words.lost)
  const file = arrived ?? (await fetchFile(work, key, film.bytes))
  const facts = await inspectFilm(tools, file, { timeout: INSPECTION_MS, signal })
  await db().film.update({ where: { id: film.id }, data: { hash, facts } })
  if (arrived !== null) await storage().put(key, arrived)
  await finish(work, [{ name: SOURCE, file: key, bytes: film.bytes }])
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (one) => one.isFile(),
    () => false,
  )
}

async function sound(work: Work): Promise<void> {
  const measured = await make.measureLoudness(work)
  const made = await make.makeSound(work, measured)
  await finish(work, [made], async (tx) => {
    await show(tx, work.film, { file: made.file, width: 1280, height: 720 })
    await tx.film.update({
      where: { id: work.film.id },
      data: { loudness: measured ?? undefined, state: 'ready' },
    })
  })
}

/** The first version and the poster, with which a story can go out. */
async function small(work: Work, step: Step): Promise<void> {
  if (!('rung' in step)) return
  const measured = await make.measureLoudness(work)
  const made = await make.keepVersion(
    work,
    step.rung,
    await make.makeVersion(work, step.rung, measured),
  )
  const poster = await make.makePoster(work)
  await finish(work, poster ? [made, poster] : [made], async (tx) => {
    await show(tx, work.film, { file: made.file, ...step.rung })
    if (poster) await showPoster(tx, work.film.id, poster)
    await tx.film.update({
      where: { id: work.film.id },
      data: { loudness: measured ?? undefined, state: 'preparing' },
    })
  })
}

async function segments(work: Work, step: Step, files: Files): Promise<void> {
  if (!('rung' in step)) return
  const { rung } = step
  const kept = files.get(fileOf(rung))
  if (kept) {
    const from = await fetchFile(work, kept.file, kept.bytes)
    return finish(work, [await make.makeSegments(work, rung, from)])
  }
  const path = await make.makeVersion(work, rung, work.film.loudness)
  const made = [await make.makeSegments(work, rung, path)]
  if (isKept(rung)) made.push(await make.keepVersion(work, rung, path))
  await finish(work, made)
}

async function sprites(work: Work, _step: Step, files: Files): Promise<void> {
  const { video } = work.film.facts
  if (!video) return
  const [rung] = ladderOf(video)
  const { file = '', bytes = 0 } = files.get(fileOf(rung)) ?? {}
  const from = await fetchFile(work, file, bytes)
  await finish(work, [await make.makeSprites(work, from, rung)])
}

async function master(work: Work, _step: Step, files: Files): Promise<void> {
  const made = await make.makeMaster(work, files)
  await finish(work, [made], async (tx) => {
    await showMaster(tx, work.film, files, made)
    await tx.film.update({ where: { id: work.film.id }, data: { state: 'ready' } })
  })
}

async function finish(
  { film, signal }: Work,
  made: make.Made[],
  also: (tx: Transaction) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  signal.throwIfAborted()
  await db().$transaction(async (tx) => {
    await tx.filmFile.createMany({
      data: made.map((one) => ({ filmId: film.id, ...one })),
      skipDuplicates: true,
    })
    await tx.film.update({ where: { id: film.id }, data: { progress: 100, failures: 0 } })
    await also(tx)
    const { state } = await tx.film.findUniqueOrThrow({ where: { id: film.id } })
    if (state !== 'ready')
      await tx.$executeRaw`select newsroom.queue_film(${film.id}::int, ${state === 'preparing'})`
  })
}

function toMade({ bytes, ...row }: Omit<make.Made, 'bytes'> & { bytes: bigint }): make.Made {
  return { ...row, bytes: Number(bytes) }
}
