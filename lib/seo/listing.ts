import type { StoryCard } from '@/lib/content/cards'
import type { Page } from '@/lib/content/pages'
import { absolute } from '@/lib/http/origin'
import * as routes from '@/lib/routes'
import type { Thing } from '@/lib/seo/json-ld'
import { site } from '@/lib/site'
import { isoWithOffset } from '@/lib/time'

/** https://schema.org/CollectionPage */
export function collection(name: string, path: string, items: StoryCard[]): Thing {
  return {
    '@type': 'CollectionPage',
    name,
    url: absolute(path),
    inLanguage: site.language,
    isPartOf: { '@id': absolute('/#website') },
    mainEntity: items.length > 0 ? itemList(items) : undefined,
  }
}

function itemList(items: StoryCard[]): Thing {
  return {
    '@type': 'ItemList',
    numberOfItems: items.length,
    itemListElement: items.map((item, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: item.title,
      url: absolute(routes.story(item)),
    })),
  }
}

export function webPage({ slug, title, updatedAt }: Page): Thing {
  return {
    '@type': typeOf(slug),
    name: title,
    url: absolute(routes.page(slug)),
    dateModified: isoWithOffset(updatedAt),
    inLanguage: site.language,
    isPartOf: { '@id': absolute('/#website') },
    publisher: { '@id': absolute('/#organisation') },
  }
}

function typeOf(slug: string): string {
  if (slug === site.policies.ownership) return 'AboutPage'
  return slug === site.policies.contact ? 'ContactPage' : 'WebPage'
}
