import type { Element } from 'hast'
import { BodyFigure, BodyPicture } from '@/components/story/body-picture'
import { EmbeddedVideo } from '@/components/video/embedded-video'
import type { Body } from '@/lib/content/body'
import type { Piece } from '@/lib/markdown/pieces'

/**
 * The body as HTML, which lib/markdown/parse.ts has sanitised. Its first picture loads eagerly, unless one stands
 * above it (`belowPicture`).
 */
export async function renderBody(body: Body, belowPicture = false): Promise<string> {
  // Next forbids a static import of react-dom/server in files that may be components.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const eager = belowPicture ? undefined : body.pieces.find((piece) => isPicture(piece, body))
  const html = body.pieces.map((piece) =>
    typeof piece === 'string'
      ? piece
      : withoutPreload(
          renderToStaticMarkup(<BodyElement node={piece} body={body} eager={piece === eager} />),
        ),
  )
  return html.join('')
}

function isPicture(piece: Piece, { pictures }: Body): boolean {
  if (typeof piece === 'string') return false
  const [image] = piece.tagName === 'figure' ? piece.children : [piece]
  return image?.type === 'element' && pictures.has(String(image.properties.src))
}

function BodyElement({ node, body, eager }: { node: Element; body: Body; eager: boolean }) {
  const { src, story } = node.properties
  const alt = node.properties.alt ?? ''
  switch (node.tagName) {
    case 'figure':
      return <BodyFigure node={node} body={body} eager={eager} />
    case 'video-embed':
      return <EmbeddedVideo story={body.videos.get(Number(story))}>{textOf(node)}</EmbeddedVideo>
    default:
      return (
        <BodyPicture
          picture={body.pictures.get(String(src))}
          src={String(src)}
          alt={alt}
          eager={eager}
        />
      )
  }
}

/** Removes the preload that React adds before an eager picture, which follows immediately. */
function withoutPreload(html: string): string {
  return html.replace(/^(?:<link\b[^>]*>)+/, '')
}

function textOf({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}
