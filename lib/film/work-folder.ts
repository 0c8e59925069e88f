import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { db } from '@/lib/db'
import { env } from '@/lib/env'

/** By film and process. */
const NAME = /^(\d+)-\d+$/

export function workFolder(): string {
  return join(env().DATA_DIR, 'film-work')
}

/** An empty folder for one film, gone at the end. */
export async function inWorkFolder<R>(
  id: number,
  work: (folder: string) => Promise<R>,
): Promise<R> {
  // Jobs of one film run one after another: a folder of another process is what a killed one left.
  await clear((film) => film === id)
  const folder = join(workFolder(), `${id}-${process.pid}`)
  await mkdir(folder, { recursive: true })
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Removes what killed workers left of films that nobody works on. */
export async function clearWorkFolders(): Promise<void> {
  const rows = await db().$queryRaw<{ film: number }[]>`select newsroom.films_at_work() as film`
  const atWork = new Set(rows.map(({ film }) => film))
  await clear((film) => !atWork.has(film))
}

async function clear(isLeft: (film: number) => boolean): Promise<void> {
  for (const name of await readdir(workFolder()).catch(() => [])) {
    const [, film] = NAME.exec(name) ?? []
    if (film !== undefined && isLeft(Number(film)))
      await rm(join(workFolder(), name), { recursive: true, force: true })
  }
}
