import { failedRules, fields, type Fields, isText, isUrl, list } from './check'
import { isPublisher } from './picture-rules'
import { article, video } from './story-rules'

/** The faults of a JSON-LD thing by the rules of Google and schema.org; an unknown type is a fault. */
export function thingFaults(value: unknown): string[] {
  const thing = fields(value)
  const rules = rulesOf[String(thing['@type'])]
  if (!rules) return [`no rules for ${String(thing['@type'])}`]
  return failedRules({ '@context': thing['@context'] === 'https://schema.org', ...rules(thing) })
}

const rulesOf: Record<string, (thing: Fields) => Record<string, boolean>> = {
  NewsArticle: article,
  VideoObject: video,
  BreadcrumbList: breadcrumbs,
  WebSite: website,
  NewsMediaOrganization: organisation,
  CollectionPage: collection,
  WebPage: page,
  AboutPage: page,
  ContactPage: page,
}

/** https://developers.google.com/search/docs/appearance/structured-data/breadcrumb */
function breadcrumbs(thing: Fields): Record<string, boolean> {
  const items = list(thing.itemListElement).map(fields)
  return {
    'at least two items': items.length >= 2,
    'positions from 1': items.every(({ position }, index) => position === index + 1),
    'names and addresses': items.every(({ name, item }) => isText(name) && isUrl(item)),
  }
}

function website(thing: Fields): Record<string, boolean> {
  const action = fields(thing.potentialAction)
  const template = String(fields(action.target).urlTemplate)
  return {
    name: isText(thing.name),
    url: isUrl(thing.url),
    SearchAction:
      action['@type'] === 'SearchAction' &&
      isUrl(template) &&
      template.includes('{search_term_string}') &&
      action['query-input'] === 'required name=search_term_string',
  }
}

function organisation(thing: Fields): Record<string, boolean> {
  const policies = [
    thing.publishingPrinciples,
    thing.ethicsPolicy,
    thing.correctionsPolicy,
    thing.ownershipFundingInfo,
  ]
  return {
    'name and logo': isPublisher(thing),
    url: isUrl(thing.url),
    policies: policies.every(isUrl),
    contactPoint: isText(fields(thing.contactPoint).contactType),
  }
}

function collection(thing: Fields): Record<string, boolean> {
  const items = list(fields(thing.mainEntity).itemListElement).map(fields)
  return {
    ...page(thing),
    'items with positions from 1': items.every(({ position }, index) => position === index + 1),
    'items with addresses, each once':
      items.every(({ url }) => isUrl(url)) &&
      new Set(items.map(({ url }) => url)).size === items.length,
  }
}

function page(thing: Fields): Record<string, boolean> {
  return { name: isText(thing.name), url: isUrl(thing.url) }
}
