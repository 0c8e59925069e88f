import { FEWEST, readKind, readLatest } from '@/lib/content/lists'
import {
  readListedColumns,
  readListedMonths,
  readListedPages,
  readListedTopics,
} from '@/lib/content/sitemaps'
import { answer, XML } from '@/lib/feed/answer'
import { pagesSitemap } from '@/lib/seo/sitemaps/pages'

export function GET(): Promise<Response> {
  return answer(XML, async () => {
    const [latest, videos, columns, ranked, months, topics, pages] = await Promise.all([
      readLatest(null, 1),
      readKind('video', null, 1),
      readListedColumns(1),
      readListedColumns(FEWEST),
      readListedMonths(),
      readListedTopics(),
      readListedPages(),
    ])
    const newest = { home: latest.items[0]?.publishedAt, videos: videos.items[0]?.publishedAt }
    return pagesSitemap({ newest, columns, ranked, months, topics, pages })
  })
}
