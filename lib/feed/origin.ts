import type { FeedItem } from '@/lib/content/feeds'
import { escapeHtml } from '@/lib/http/escape'
import { originLines, textLabel } from '@/lib/origin'

/** The body's HTML between its AI label and where it comes from. */
export function withOrigin(item: FeedItem, html: string): string {
  const label = textLabel(item.aiKind)
  const lines = originLines(item).map(([word, text]) => `${word}${text}`)
  const before = label ? `<p>${escapeHtml(label)}</p>` : ''
  const after = lines.length > 0 ? `<p>${lines.map(escapeHtml).join('<br>')}</p>` : ''
  return `${before}${html}${after}`
}

/** A text of one line after the label. */
export function labelled(item: FeedItem, text: string): string {
  return `${textLabel(item.aiKind) ?? ''}${text}`
}
