/** What readers see of a film: its row of `video`, which stories name. */
import type { Prisma } from '@/prisma/client/client'
import type { Made } from './make-steps'
import { ladderOf, type Rung } from './ladder'
import { fileOf, isKept } from './steps'
import type { Work } from './work'

type Transaction = Prisma.TransactionClient
type Film = Work['film']
type Shown = { file: string } & Pick<Rung, 'width' | 'height'>

/** Takes the place of the film that was there: the row's key, and so every story, stays. */
export async function show(tx: Transaction, film: Film, shown: Shown): Promise<void> {
  const { file, width, height } = shown
  const data = { file, width, height, duration: film.facts.duration }
  const key = film.replaces ?? film.video
  if (key === null) {
    const made = `film-${film.id}-${film.hash.slice(0, 6)}`
    await tx.video.create({ data: { key: made, ...data } })
    await tx.film.update({ where: { id: film.id }, data: { video: made } })
    return
  }
  // Whose better versions come later, would take the place back.
  await tx.film.updateMany({ where: { video: key, id: { not: film.id } }, data: { video: null } })
  await tx.film.update({ where: { id: film.id }, data: { video: key } })
  const none = { smallFile: null, hls: null, sprites: null }
  await tx.video.update({ where: { key }, data: { ...data, ...none } })
}

/** A poster that an editor chose stays. */
export async function showPoster(tx: Transaction, filmId: number, made: Made): Promise<void> {
  const { video } = await tx.film.findUniqueOrThrow({ where: { id: filmId } })
  if (video === null) return
  const { width = 0, height = 0 } = made
  await tx.image.createMany({ data: { key: made.file, width, height }, skipDuplicates: true })
  await tx.video.updateMany({
    where: { key: video, OR: [{ poster: null }, { poster: { startsWith: 'film/' } }] },
    data: { poster: made.file },
  })
}

export async function showMaster(
  tx: Transaction,
  film: Film,
  files: Map<string, Made>,
  master: Made,
): Promise<void> {
  const { video } = await tx.film.findUniqueOrThrow({ where: { id: film.id } })
  if (video === null || !film.facts.video) return
  const rungs = ladderOf(film.facts.video)
  const best = rungs.findLast(isKept) ?? rungs[0]
  const file = files.get(fileOf(best))?.file
  const smallFile = files.get(fileOf(rungs[0]))?.file
  await tx.video.update({
    where: { key: video },
    data: {
      ...(file && { file, width: best.width, height: best.height }),
      smallFile: smallFile === file ? null : smallFile,
      hls: master.file,
      sprites: files.get('sprites')?.file ?? null,
    },
  })
}
