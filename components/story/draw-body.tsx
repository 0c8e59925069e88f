import type { Element } from 'hast'
import { BodyFigure, BodyPicture } from '@/components/story/body-picture'
import { EmbeddedVideo } from '@/components/video/embedded-video'
import type { Body } from '@/lib/content/body'

/** The text of a story as HTML, which lib/markdown/parse.ts made safe. */
export async function drawBody(body: Body): Promise<string> {
  // Next refuses the import at the top of a file that it may send as a component.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const drawn = body.pieces.map((piece, place) =>
    typeof piece === 'string'
      ? piece
      : withoutHints(renderToStaticMarkup(<Drawn node={piece} body={body} first={place === 0} />)),
  )
  return drawn.join('')
}

function Drawn({ node, body, first }: { node: Element; body: Body; first: boolean }) {
  const { src, story } = node.properties
  const alt = node.properties.alt ?? ''
  switch (node.tagName) {
    case 'figure':
      return <BodyFigure node={node} body={body} eager={first} />
    case 'video-embed':
      return <EmbeddedVideo story={body.videos.get(Number(story))}>{textOf(node)}</EmbeddedVideo>
    default:
      return <BodyPicture picture={body.pictures.get(String(src))} alt={alt} />
  }
}

/** React puts a preload in front of an eager picture, which is right behind it. */
function withoutHints(html: string): string {
  return html.replace(/^(?:<link\b[^>]*>)+/, '')
}

function textOf({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}
