import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Newsroom } from '../scripts/testing/newsroom'

export function uploadsOf(newsroom: Newsroom): string {
  return process.env.UPLOADS_DIR ?? join(newsroom.dataDir, 'uploads')
}

/** A worker that makes films in `folder`. */
export function startWorker(newsroom: Newsroom, folder: string): ChildProcess {
  const own = {
    DATABASE_URL: newsroom.portalUrl,
    UPLOADS_DIR: uploadsOf(newsroom),
    DATA_DIR: folder,
  }
  return spawn(process.execPath, ['build/film-worker.cjs'], {
    env: { ...process.env, ...own },
    stdio: 'inherit',
  })
}

/** As an upload at the desk leaves it; its row has the file's name. */
export async function receiveFilm(newsroom: Newsroom, path: string): Promise<void> {
  const incoming = randomUUID()
  const folder = join(uploadsOf(newsroom), '.incoming')
  mkdirSync(folder, { recursive: true })
  copyFileSync(path, join(folder, incoming))
  await newsroom.sql(`insert into newsroom.film (name, incoming, bytes) values ($1, $2, $3)`, [
    basename(path),
    incoming,
    statSync(path).size,
  ])
}
