import type { RootContent } from 'mdast'
import { stringify } from 'yaml'
import { readReferences } from '@/lib/content/body'
import type { Story } from '@/lib/content/stories'
import { copy } from '@/lib/copy'
import { resolveIn } from '@/lib/feed/body'
import { isQuick } from '@/lib/markdown/budget'
import { toNodes, writeMarkdown } from '@/lib/markdown/document'
import { parseMarkdown } from '@/lib/markdown/parse'
import { references } from '@/lib/markdown/references'
import { absolute } from '@/lib/http/origin'
import * as routes from '@/lib/routes'
import { modifiedAt } from '@/lib/seo/dates'
import { isoWithOffset } from '@/lib/time'

/**
 * A story as a Markdown document with YAML front matter. The source of a long body is copied as it is, since
 * parsing it would block.
 */
export async function storyMarkdown(story: Story): Promise<string> {
  const url = absolute(routes.story(story))
  const quick = isQuick(story.body)
  const text = writeMarkdown([
    { type: 'heading', depth: 1, children: [{ type: 'text', value: story.title }] },
    ...(story.summary ? [blockquote(story.summary)] : []),
    ...(story.correction
      ? [blockquote(`${copy.story.corrected}${copy.actions.colon}${story.correction}`)]
      : []),
    ...(quick ? await bodyNodes(story.body, url) : []),
  ])
  const head = `---\n${stringify(frontMatter(story, url), { lineWidth: 0 })}---\n\n${text}`
  return quick ? head : `${head}\n${story.body}\n`
}

async function bodyNodes(source: string, url: string): Promise<RootContent[]> {
  const tree = parseMarkdown(source)
  return toNodes(tree, resolveIn(await readReferences(references(tree))), url)
}

/** The importer's fields (docs/editing.md), with names and URLs in place of keys. */
function frontMatter(story: Story, url: string): object {
  const { title, column, source, sourceUrl, byline, keywords, clip, cover } = story
  const fields = {
    title,
    url,
    kind: story.kind,
    column: column.name,
    source,
    sourceUrl,
    byline,
    published: isoWithOffset(story.publishedAt),
    updated: isoWithOffset(modifiedAt(story)),
    corrected: story.correctedAt && isoWithOffset(story.correctedAt),
    keywords,
    cover: cover && absolute(routes.picture(cover.key, 1280)),
    video: clip && absolute(routes.media(clip.file)),
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value && value.length > 0))
}

function blockquote(value: string): RootContent {
  return {
    type: 'blockquote',
    children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
  }
}
