import { type PublicStory, readPublicStory } from '@/lib/content/public-story'
import { env } from '@/lib/env'
import { withoutHant } from '@/lib/routes'
import { plainPath } from '@/lib/routes/plain-path'

/** The published story of this site that a complaint's link leads to: its page, its Markdown or its comments. */
export async function readLinkedStory(link: string | null): Promise<PublicStory | null> {
  if (link === null || !URL.canParse(link)) return null
  const { host, pathname } = new URL(link)
  const { ANY_HOST, SITE_URL } = env()
  if (!ANY_HOST && host !== new URL(SITE_URL).host) return null
  const path = withoutHant(plainPath(pathname) ?? '')
  const [, id] = /^\/(?:article|video|comments)\/(\d+)(?:\.md|\/.*)?$/.exec(path) ?? []
  return readPublicStory(id)
}
