import type { Story } from '@/lib/content/stories'
import { authorNames } from '@/lib/seo/author-names'
import type { Thing } from '@/lib/seo/json-ld'

/** Editors, what a reprint is based on, and whom it credits: https://schema.org/NewsArticle */
export function attribution(story: Story): Pick<Thing, 'editor' | 'isBasedOn' | 'creditText'> {
  const { originalTitle, originalAuthor, editorName, source, sourceUrl, ownWork } = story
  const credits = [source, originalAuthor].filter(Boolean)
  return {
    editor: people(editorName),
    isBasedOn:
      originalTitle || originalAuthor
        ? {
            '@type': 'CreativeWork',
            name: originalTitle || undefined,
            author: people(originalAuthor),
            url: sourceUrl ?? undefined,
          }
        : (sourceUrl ?? undefined),
    creditText: ownWork === false && credits.length > 0 ? credits.join(' ') : undefined,
  }
}

/** Each name by itself, without what they did; undefined where nobody is named. */
function people(text: string): Thing[] | undefined {
  const names = authorNames(text)
  return names.length > 0 ? names.map((name) => ({ '@type': 'Person', name })) : undefined
}
