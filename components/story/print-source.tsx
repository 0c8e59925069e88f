import { copy } from '@/lib/copy'
import { qr } from '@/lib/routes'

/** On paper alone: where the story is (print.css). `url` is absolute. */
export function PrintSource({ url, path }: { url: string; path: string }) {
  return (
    <p className="print-source" aria-hidden="true">
      <img src={qr(path)} width="96" height="96" alt={copy.story.qrAlt} loading="lazy" />
      {url}
    </p>
  )
}
