import type { Paragraph, RootContent } from 'mdast'
import { stringify } from 'yaml'
import { readReferences } from '@/lib/content/body'
import type { Correction } from '@/lib/content/corrections'
import type { Story } from '@/lib/content/stories'
import { correctionCopy } from '@/lib/copy/corrections'
import { resolveIn } from '@/lib/feed/body'
import { isQuick } from '@/lib/markdown/budget'
import { toNodes, writeMarkdown } from '@/lib/markdown/document'
import { parseMarkdown } from '@/lib/markdown/parse'
import { textLabel } from '@/lib/origin'
import { references } from '@/lib/markdown/references'
import { absolute } from '@/lib/http/origin'
import * as routes from '@/lib/routes'
import { modifiedAt } from '@/lib/seo/dates'
import { formatTime, isoWithOffset } from '@/lib/time'

/**
 * A story as a Markdown document with YAML front matter. The source of a long body is copied as it is, since
 * parsing it would block.
 */
export async function storyMarkdown(story: Story): Promise<string> {
  const url = absolute(routes.story(story))
  const quick = isQuick(story.body)
  const label = textLabel(story.aiKind)
  const text = writeMarkdown([
    { type: 'heading', depth: 1, children: [{ type: 'text', value: story.title }] },
    ...(label ? [blockquote(label)] : []),
    ...(story.summary ? [blockquote(story.summary)] : []),
    ...(quick ? await bodyNodes(story.body, url) : []),
  ])
  const head = `---\n${stringify(frontMatter(story, url), { lineWidth: 0 })}---\n\n${text}`
  return (quick ? head : `${head}\n${story.body}\n`) + correctionsMarkdown(story.corrections)
}

async function bodyNodes(source: string, url: string): Promise<RootContent[]> {
  const tree = parseMarkdown(source)
  return toNodes(tree, resolveIn(await readReferences(references(tree))), url)
}

/** The importer's fields (docs/editing.md), with names and URLs in place of keys. */
function frontMatter(story: Story, url: string): object {
  const { title, column, source, sourceUrl, byline, keywords, clip, cover, corrections } = story
  const fields = {
    title,
    url,
    kind: story.kind,
    column: column.name,
    source,
    sourceUrl,
    byline,
    ownWork: story.ownWork === null ? '' : String(story.ownWork),
    originalTitle: story.originalTitle,
    originalAuthor: story.originalAuthor,
    editorName: story.editorName,
    aiKind: story.aiKind,
    published: isoWithOffset(story.publishedAt),
    updated: isoWithOffset(modifiedAt(story)),
    corrected: corrections.map(({ at }) => isoWithOffset(at)).at(-1),
    keywords,
    cover: cover && absolute(routes.picture(cover.file, 1280)),
    video: clip && absolute(routes.media(clip.file)),
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value && value.length > 0))
}

function correctionsMarkdown(corrections: Correction[]): string {
  if (corrections.length === 0) return ''
  const { heading, line } = correctionCopy
  return `\n${writeMarkdown([
    { type: 'heading', depth: 2, children: [{ type: 'text', value: heading }] },
    ...corrections.map(({ text, at }) => paragraph(line(formatTime(at), text))),
  ])}`
}

function blockquote(value: string): RootContent {
  return {
    type: 'blockquote',
    children: [paragraph(value)],
  }
}

function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] }
}
