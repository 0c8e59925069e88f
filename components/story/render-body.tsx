import type { Element } from 'hast'
import { BodyFigure, BodyPicture } from '@/components/story/body-picture'
import { EmbeddedVideo } from '@/components/video/embedded-video'
import type { Body } from '@/lib/content/body'

/** The body as HTML, which lib/markdown/parse.ts has sanitised. */
export async function renderBody(body: Body): Promise<string> {
  // Next forbids a static import of react-dom/server in files that may be components.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const html = body.pieces.map((piece, index) =>
    typeof piece === 'string'
      ? piece
      : withoutPreload(
          renderToStaticMarkup(<BodyElement node={piece} body={body} first={index === 0} />),
        ),
  )
  return html.join('')
}

function BodyElement({ node, body, first }: { node: Element; body: Body; first: boolean }) {
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

/** Removes the preload that React adds before an eager picture, which follows immediately. */
function withoutPreload(html: string): string {
  return html.replace(/^(?:<link\b[^>]*>)+/, '')
}

function textOf({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}
