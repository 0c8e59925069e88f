import type { Env } from '@/lib/env'
import { step } from '../run/progress.mjs'
import { openDatabase } from '../database/open-database'
import { ensureClient } from '../release/prisma-client'
import { migrate } from '../database/migrate'
import { seedIfEmpty } from './seed'

/** A database that answers and has every migration. Returns its connection string. */
export async function prepareDatabase(settings: Env): Promise<string> {
  const url = await openDatabase(settings)
  await applyMigrations(url)
  return url
}

/** The same with the Prisma client, and with the demo content if there are no stories. */
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
