import { hasOlderVideos, hasVideos, newestVideos, shardVideos } from '@/lib/content/sitemap-videos'
import { readCorrections } from '@/lib/content/corrections'
import { MIN_INDEXED, readKind, readLatest } from '@/lib/content/lists'
import { readNews } from '@/lib/content/sitemap-news'
import { readShards, readVideoShards } from '@/lib/content/sitemap-index'
import { hasStories, shardStories } from '@/lib/content/sitemap-stories'
import {
  readListedColumns,
  readListedMonths,
  readListedPages,
  readListedSpecials,
  readListedTopics,
} from '@/lib/content/sitemap-pages'
import { answerDocument, type Body, XML } from '@/lib/http/document-answer'
import { indexSitemap } from '@/lib/seo/sitemaps/index-file'
import { newsSitemap } from '@/lib/seo/sitemaps/news'
import { pagesSitemap } from '@/lib/seo/sitemaps/pages'
import { parseShard, storiesSitemap } from '@/lib/seo/sitemaps/stories'
import { videoSitemap } from '@/lib/seo/sitemaps/videos'

export const indexRoute = sitemap(async () => {
  const [stories, news, videos, hasOlder] = await Promise.all([
    readShards(),
    readNews(),
    readVideoShards(),
    hasOlderVideos(),
  ])
  return indexSitemap({ stories, news, videos, hasOlder })
})

export const pagesRoute = sitemap(async () => {
  const [latest, videos, corrections, columns, ranked, months, topics, specials, pages] =
    await Promise.all([
      readLatest(null, 1),
      readKind('video', null, 1),
      readCorrections(null, 1),
      readListedColumns(1),
      readListedColumns(MIN_INDEXED),
      readListedMonths(),
      readListedTopics(),
      readListedSpecials(),
      readListedPages(),
    ])
  const newest = {
    home: latest.items[0]?.publishedAt,
    videos: videos.items[0]?.publishedAt,
    corrections: corrections.items[0]?.at,
  }
  return pagesSitemap({ newest, columns, ranked, months, topics, specials, pages })
})

export const newsRoute = sitemap(async () => newsSitemap(await readNews()))

export const videoRoute = sitemap(async () => {
  await hasOlderVideos()
  return videoSitemap(newestVideos())
})

export const storiesRoute = shard(hasStories, (number) => storiesSitemap(shardStories(number)))

export const videosRoute = shard(hasVideos, (number) => videoSitemap(shardVideos(number)))

function sitemap(write: () => Promise<Body>): () => Promise<Response> {
  return () => answerDocument(XML, write)
}

/** One file of many; 404 if it would be empty. */
function shard(holds: (number: number) => Promise<boolean>, write: (number: number) => Body) {
  return function GET(
    _: Request,
    { params }: { params: Promise<{ file: string }> },
  ): Promise<Response> {
    return answerDocument(XML, async () => {
      const number = parseShard((await params).file)
      return number !== null && (await holds(number)) ? write(number) : null
    })
  }
}
