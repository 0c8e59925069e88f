import { now } from '@/lib/clock'
import type { Staff } from '@/lib/auth/staff'
import { linksOf, readCheckContext } from '@/lib/newsroom/check-context'
import { checkLinks } from '@/lib/newsroom/check-links'
import { linkChecks, linksLater, type StoryCheck, storyChecks } from '@/lib/newsroom/checks'
import type { DeskStory } from '@/lib/newsroom/read-story'
import { rateLimits } from '@/lib/rate-limit/limits'
import { rateLimit } from '@/lib/rate-limit/rate-limit'

/** What to look at before the story is published. `askLinks`: its links too, which takes seconds. */
export async function readStoryChecks(
  reader: Staff,
  { values, publishedAt }: DeskStory,
  askLinks: boolean,
): Promise<StoryCheck[]> {
  const context = await readCheckContext(reader, values, publishedAt ?? now().toISOString())
  const links = askLinks ? await askLinksOf(reader, values.body) : []
  return [...links, ...storyChecks(values, context)]
}

async function askLinksOf({ id }: Staff, body: string): Promise<StoryCheck[]> {
  const until = await rateLimit(`links/account/${id}`, rateLimits.deskLinks)
  return until ? [linksLater] : linkChecks(await checkLinks(await linksOf(body)))
}
