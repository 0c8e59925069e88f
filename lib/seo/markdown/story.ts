import type { RootContent } from 'mdast'
import { stringify } from 'yaml'
import type { Body } from '@/lib/content/body'
import type { Story } from '@/lib/content/stories'
import { copy } from '@/lib/copy'
import { resolveIn } from '@/lib/feed/body'
import { toNodes, writeMarkdown } from '@/lib/markdown/document'
import { absolute } from '@/lib/origin'
import * as routes from '@/lib/routes'
import { modifiedAt } from '@/lib/seo/dates'
import { isoWithOffset } from '@/lib/time'

/** A story as a Markdown document: what is known of it in front, as YAML, then what its page says. */
export function storyMarkdown(story: Story, body: Body): string {
  const url = absolute(routes.story(story))
  const text = writeMarkdown([
    { type: 'heading', depth: 1, children: [{ type: 'text', value: story.title }] },
    ...(story.summary ? [quoted(story.summary)] : []),
    ...(story.correction
      ? [quoted(`${copy.story.corrected}${copy.doors.colon}${story.correction}`)]
      : []),
    ...toNodes(body.tree, resolveIn(body), url),
  ])
  return `---\n${stringify(front(story, url), { lineWidth: 0 })}---\n\n${text}`
}

/** In the importer's words (docs/editing.md), with names and addresses for keys. */
function front(story: Story, url: string): object {
  const { title, column, source, sourceUrl, byline, keywords, clip, cover } = story
  const said = {
    title,
    url,
    kind: story.kind,
    column: column.name,
    source,
    sourceUrl,
    byline,
    published: isoWithOffset(story.publishedAt),
    updated: isoWithOffset(modifiedAt(story)),
    keywords,
    cover: cover && absolute(routes.picture(cover.key, 1280)),
    video: clip && absolute(routes.media(clip.file)),
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value && value.length > 0))
}

function quoted(value: string): RootContent {
  return {
    type: 'blockquote',
    children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
  }
}
