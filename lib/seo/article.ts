import { digitalSourceType } from '@/lib/ai-kind'
import type { Correction } from '@/lib/content/corrections'
import type { Story } from '@/lib/content/stories'
import { absolute } from '@/lib/http/origin'
import * as routes from '@/lib/routes'
import { type Author, authors } from '@/lib/seo/authors'
import { modifiedAt } from '@/lib/seo/dates'
import { attribution } from '@/lib/seo/attribution'
import type { Thing } from '@/lib/seo/json-ld'
import { publisher } from '@/lib/seo/organisation'
import { storyPictures } from '@/lib/seo/pictures'
import { headline, searchDescription } from '@/lib/seo/text'
import { videoId } from '@/lib/seo/video'
import { site } from '@/lib/site'
import { isoWithOffset } from '@/lib/time'

/**
 * https://developers.google.com/search/docs/appearance/structured-data/article
 * A video has both a NewsArticle and a VideoObject; the first refers to the second.
 */
export function newsArticle(story: Story): Thing {
  const url = absolute(routes.story(story))
  return {
    '@type': 'NewsArticle',
    '@id': `${url}#article`,
    mainEntityOfPage: story.canonicalUrl ?? url,
    url,
    headline: headline(story.title),
    description: searchDescription(story),
    image: storyPictures(story).map(({ url, width, height }) => ({
      '@type': 'ImageObject',
      url,
      width,
      height,
      digitalSourceType: digitalSourceType(story.cover?.aiKind),
    })),
    datePublished: isoWithOffset(story.publishedAt),
    dateModified: isoWithOffset(modifiedAt(story)),
    author: authors(story).map(toThing),
    publisher: publisher(),
    articleSection: story.column.name,
    keywords: story.keywords.length > 0 ? story.keywords : undefined,
    sourceOrganization: story.source ? { '@type': 'Organization', name: story.source } : undefined,
    ...attribution(story),
    digitalSourceType: digitalSourceType(story.aiKind),
    correction: story.corrections.length > 0 ? story.corrections.map(correction) : undefined,
    video: videoId(story) ? { '@id': videoId(story) } : undefined,
    inLanguage: site.language,
    isAccessibleForFree: true,
  }
}

/** https://schema.org/CorrectionComment */
function correction({ text, at }: Correction): Thing {
  return { '@type': 'CorrectionComment', text, datePublished: isoWithOffset(at) }
}

function toThing({ type, name }: Author): Thing {
  return name === site.name ? publisher() : { '@type': type, name }
}
