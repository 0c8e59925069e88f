import { copy } from '@/lib/copy'
import { escapeLabel } from '@/lib/http/escape'
import { absolute } from '@/lib/http/origin'
import * as routes from '@/lib/routes'
import { site } from '@/lib/site'

interface ListedColumn {
  slug: string
  name: string
  description: string
}

interface ListedStory {
  id: number
  kind: 'article' | 'video'
  title: string
  column: { name: string }
}

/** https://llmstxt.org */
export function llms(columns: ListedColumn[], newest: ListedStory[]): string {
  const { home, sitemap, newsSitemap } = routes.routes
  return [
    `# ${site.name}`,
    `> ${oneLine(site.description)}`,
    `## ${copy.llms.columns}`,
    columns
      .map(({ slug, name, description }) => link(name, routes.column(slug), description))
      .join('\n'),
    `## ${copy.llms.feeds}`,
    routes.FEED_FORMATS.map((format) =>
      link(copy.lists.feeds[format], routes.feedOf(home, format), copy.llms.eachColumn),
    ).join('\n'),
    `## ${copy.llms.sitemaps}`,
    [link(copy.llms.all, sitemap), link(copy.llms.recent, newsSitemap)].join('\n'),
    `## ${copy.llms.stories}`,
    copy.llms.everyStory,
    newest
      .map((story) => link(story.title, routes.markdownOf(routes.story(story)), story.column.name))
      .join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

function link(name: string, path: string, about = ''): string {
  const label = escapeLabel(oneLine(name))
  return `- [${label}](${absolute(path)})${about ? `: ${oneLine(about)}` : ''}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
