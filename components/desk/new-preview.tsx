import { previewCopy } from '@/lib/copy/preview'

const words = previewCopy.created

/** `qr`: SVG. */
export function NewPreview({ url, qr }: { url: string; qr: string }) {
  return (
    <section className="desk-context" aria-labelledby="new-preview">
      <h2 id="new-preview">{words.heading}</h2>
      <p className="desk-hint">{words.hint}</p>
      <p>
        {words.label} <a href={url}>{url}</a>
      </p>
      <div
        className="preview-qr"
        role="img"
        aria-label={words.qr}
        dangerouslySetInnerHTML={{ __html: qr }}
      />
    </section>
  )
}
