import { SHARD_SIZE, type ShardStory } from '@/lib/content/sitemap-stories'
import { element } from '@/lib/http/xml'
import * as routes from '@/lib/routes'
import { MAX_ID } from '@/lib/schemas/params'
import { modifiedAt } from '@/lib/seo/dates'
import { wideUrl } from '@/lib/seo/pictures'
import { scripts, XHTML } from '@/lib/seo/sitemaps/scripts'
import { type Entry, streamUrlset } from '@/lib/seo/sitemaps/urlset'

/**
 * A shard of stories with their covers, streamed. Pictures in bodies are left out, since that would parse
 * 10,000 bodies for one file.
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps
 */
export function storiesSitemap(stories: AsyncIterable<ShardStory[]>): AsyncGenerator<string> {
  return streamUrlset(stories, entry, {
    ...XHTML,
    'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
  })
}

function entry(story: ShardStory): Entry {
  const path = routes.story(story)
  const cover =
    story.cover === null ? [] : [element('image:image', element('image:loc', wideUrl(story.cover)))]
  return { path, changedAt: modifiedAt(story), extension: [...cover, ...scripts(path)] }
}

/** The number in `12.xml`, or null if malformed or beyond the last id. */
export function parseShard(file: string): number | null {
  const shard = Number(/^([1-9]\d{0,5})\.xml$/.exec(file)?.[1])
  return shard <= Math.ceil(MAX_ID / SHARD_SIZE) ? shard : null
}
