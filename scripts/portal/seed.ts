import { pathToFileURL } from 'node:url'
import type { Env } from '@/lib/env'
import { commandModule } from '../run/bundle.mjs'
import { step } from '../run/progress.mjs'
import { withClient } from '../database/connection'
import { runningEnv } from './settings'

type Newsroom = typeof import('../newsroom')

/** Loads the demo content into a database without stories, unless DEMO=0. */
export async function seedIfEmpty(settings: Env, databaseUrl: string): Promise<void> {
  if (settings.DEMO === '0' || (await hasStories(databaseUrl))) return
  await step('Loading the demo content', async (update) => {
    const { importDemo } = await loadNewsroom(settings, databaseUrl)
    await importDemo(databaseUrl, settings.UPLOADS_DIR, (done, total) =>
      update(`${done} of ${total}`),
    )
  })
}

/** The newsroom's tools. They need the Prisma client, so they are bundled once that is there. */
export async function loadNewsroom(settings: Env, databaseUrl: string): Promise<Newsroom> {
  Object.assign(process.env, runningEnv(settings, databaseUrl))
  const file = await commandModule('scripts/newsroom.ts')
  return (await import(pathToFileURL(file).href)) as Newsroom
}

async function hasStories(databaseUrl: string): Promise<boolean> {
  return withClient(databaseUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM public.story LIMIT 1')
    return rowCount === 1
  })
}
