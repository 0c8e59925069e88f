import { now } from '@/lib/clock'
import type { Staff } from '@/lib/auth/staff'
import { linksOf, readCheckContext } from '@/lib/newsroom/check-context'
import { checkLinks } from '@/lib/newsroom/check-links'
import { linkChecks, type StoryCheck, storyChecks } from '@/lib/newsroom/checks'
import type { DeskStory } from '@/lib/newsroom/read-story'

/** What to look at before the story is published. `askLinks`: its links too, which takes seconds. */
export async function readStoryChecks(
  reader: Staff,
  { values, publishedAt }: DeskStory,
  askLinks: boolean,
): Promise<StoryCheck[]> {
  const context = await readCheckContext(reader, values, publishedAt ?? now().toISOString())
  const links = askLinks ? linkChecks(await checkLinks(await linksOf(values.body))) : []
  return [...links, ...storyChecks(values, context)]
}
