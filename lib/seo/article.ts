import type { Story } from '@/lib/content/stories'
import { absolute } from '@/lib/http/origin'
import * as routes from '@/lib/routes'
import { type Author, authors } from '@/lib/seo/authors'
import { modifiedAt } from '@/lib/seo/dates'
import type { Thing } from '@/lib/seo/json-ld'
import { publisher } from '@/lib/seo/organisation'
import { storyPictures } from '@/lib/seo/pictures'
import { description, headline } from '@/lib/seo/text'
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
    mainEntityOfPage: url,
    url,
    headline: headline(story.title),
    description: description(story),
    image: storyPictures(story).map(({ url, width, height }) => ({
      '@type': 'ImageObject',
      url,
      width,
      height,
    })),
    datePublished: isoWithOffset(story.publishedAt),
    dateModified: isoWithOffset(modifiedAt(story)),
    author: authors(story).map(toThing),
    publisher: publisher(),
    articleSection: story.column.name,
    keywords: story.keywords.length > 0 ? story.keywords : undefined,
    sourceOrganization: story.source ? { '@type': 'Organization', name: story.source } : undefined,
    isBasedOn: story.sourceUrl ?? undefined,
    correction: story.correction ? correction(story) : undefined,
    video: videoId(story) ? { '@id': videoId(story) } : undefined,
    inLanguage: site.language,
    isAccessibleForFree: true,
  }
}

/** https://schema.org/CorrectionComment */
function correction({ correction, correctedAt }: Story): Thing {
  return {
    '@type': 'CorrectionComment',
    text: correction,
    datePublished: correctedAt ? isoWithOffset(correctedAt) : undefined,
  }
}

function toThing({ type, name }: Author): Thing {
  return name === site.name ? publisher() : { '@type': type, name }
}
