import { setImmediate } from 'node:timers/promises'
import { type ReferencedRows, readReferences } from '@/lib/content/body'
import type { Correction } from '@/lib/content/corrections'
import type { FeedItem } from '@/lib/content/feeds'
import { correctionCopy } from '@/lib/copy/corrections'
import { withOrigin } from '@/lib/feed/origin'
import { escapeHtml } from '@/lib/http/escape'
import { isQuick } from '@/lib/markdown/budget'
import { toHtml } from '@/lib/markdown/html'
import { parseMarkdown } from '@/lib/markdown/parse'
import { references } from '@/lib/markdown/references'
import type { Resolve } from '@/lib/markdown/standalone'
import { absolute } from '@/lib/http/origin'
import { mediaLabel } from '@/lib/origin'
import * as routes from '@/lib/routes'
import { formatTime } from '@/lib/time'

const PICTURE_WIDTH = 960

/** Renders one body at a time and yields to the event loop between them. */
export async function bodiesHtml(items: FeedItem[]): Promise<string[]> {
  const bodies: string[] = []
  for (const item of items) {
    bodies.push(await bodyHtml(item))
    await setImmediate()
  }
  return bodies
}

/** HTML with absolute URLs; empty for a long body, of which feeds show the summary only. */
async function bodyHtml(item: FeedItem): Promise<string> {
  if (item.shortened || !isQuick(item.body)) return ''
  const tree = parseMarkdown(item.body)
  const rows = forReader(item, await readReferences(references(tree)))
  const html = toHtml(tree, resolveIn(rows), absolute(routes.story(item)))
  return withOrigin(item, html && html + item.corrections.map(correctionHtml).join(''))
}

/** Partners don't get every picture. */
function forReader(item: FeedItem, rows: ReferencedRows): ReferencedRows {
  if (!item.isForPartner) return rows
  const theirs = [...rows.pictures].filter(([, { partnersMay }]) => partnersMay)
  return { ...rows, pictures: new Map(theirs) }
}

function correctionHtml({ text, at }: Correction): string {
  return `<p>${escapeHtml(correctionCopy.line(formatTime(at), text))}</p>`
}

export function resolveIn({ pictures, videos }: ReferencedRows): Resolve {
  return {
    image: (key: string) => {
      const picture = pictures.get(key)
      return picture ? routes.picture(picture.file, PICTURE_WIDTH) : null
    },
    label: (key: string) => mediaLabel(pictures.get(key)?.aiKind),
    video: (id: number) => {
      const video = videos.get(id)
      return video?.status === 'published' ? routes.story(video) : null
    },
  }
}
