import { pathToFileURL } from 'node:url'
import type { Env } from '@/lib/env'
import { commandModule } from '../run/bundle.mjs'
import { step } from '../run/progress.mjs'
import { withClient } from '../database/connection'
import { portalEnv } from './settings'

type Lib = typeof import('../lib')

/** Loads the demo content into a database without stories, unless DEMO=0. */
export async function seedIfEmpty(settings: Env, databaseUrl: string): Promise<void> {
  if (settings.DEMO === '0' || (await hasStories(databaseUrl))) return
  await step('Loading the demo content', async (update) => {
    const { importDemo } = await loadLib(settings, databaseUrl)
    await importDemo(databaseUrl, settings.UPLOADS_DIR, (done, total) =>
      update(`${done} of ${total}`),
    )
  })
}

/** What commands use of lib. It needs the generated Prisma client, so it is bundled after that exists. */
export async function loadLib(settings: Env, databaseUrl: string): Promise<Lib> {
  Object.assign(process.env, portalEnv(settings, databaseUrl))
  const file = await commandModule('scripts/lib.ts')
  return (await import(pathToFileURL(file).href)) as Lib
}

async function hasStories(databaseUrl: string): Promise<boolean> {
  return withClient(databaseUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM public.story LIMIT 1')
    return rowCount === 1
  })
}
