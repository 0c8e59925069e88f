/** What the search page offers whoever asks. */
import { cached, tag } from '@/lib/cache'
import { readColumns } from '@/lib/content/columns'
import { findHotKeywords, findPopular, type Offers } from '@/lib/content/search/find-offers'

const readPopular = cached('popular-searches', findPopular, () => [tag.searches])

const readHotKeywords = cached('hot-keywords', findHotKeywords, () => [tag.stories])

export async function readOffers(): Promise<Offers> {
  const [columns, popular, hot] = await Promise.all([
    readColumns(),
    readPopular(),
    readHotKeywords(),
  ])
  return { columns, popular, hot }
}
