import type { Env } from '@/lib/env'
import { step } from '../run/progress.mjs'
import { openDatabase } from '../database/open-database'
import { ensureClient } from '../release/prisma-client'
import { migrate } from '../database/migrate'
import { seedIfEmpty } from './seed'

/** Opens and migrates the database. Returns the owner's URL. */
export async function prepareDatabase(settings: Env): Promise<string> {
  const url = await openDatabase(settings)
  await applyMigrations(url)
  return url
}

/** Also generates the Prisma client and loads the demo content into an empty database. Returns the owner's URL. */
export async function prepareContent(settings: Env): Promise<string> {
  const url = await prepareDatabase(settings)
  await fillDatabase(settings, url)
  return url
}

export async function applyMigrations(url: string): Promise<void> {
  await step('Applying migrations', (update) =>
    migrate(url, (done, total) => update(`${done} of ${total}`)),
  )
}

export async function fillDatabase(settings: Env, url: string): Promise<void> {
  await ensureClient()
  await seedIfEmpty(settings, url)
}
