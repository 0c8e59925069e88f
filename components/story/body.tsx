import type { Element } from 'hast'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { BodyFigure, BodyPicture } from '@/components/story/body-picture'
import { EmbeddedVideo } from '@/components/video/embedded-video'
import type { Body as BodyData } from '@/lib/content/body'
import { copy } from '@/lib/copy'

/** What a component is given; which of it, lib/markdown/parse.ts says. */
interface Given {
  node?: Element
  src?: string
  alt?: string
  story?: number
  children?: ReactNode
}

/** The text of a story. */
export function Body({ body }: { body: BodyData }) {
  const drawn = toJsxRuntime(body.tree, {
    Fragment,
    jsx,
    jsxs,
    passNode: true,
    components: componentsFor(body),
  }) as ReactNode
  return <div className="prose">{drawn}</div>
}

function componentsFor(body: BodyData): Record<string, (given: Given) => ReactNode> {
  const first = body.tree.children.find(({ type }) => type === 'element')
  return {
    figure: ({ node }) => <BodyFigure node={node} body={body} eager={node === first} />,
    img: ({ src = '', alt }) => <BodyPicture picture={body.pictures.get(src)} alt={alt} />,
    'video-embed': ({ story = 0, children }) => (
      <EmbeddedVideo story={body.videos.get(story)}>{children}</EmbeddedVideo>
    ),
    pre: ({ children }) => <pre tabIndex={0}>{children}</pre>,
    div: ({ children }) => (
      <div className="table-scroll" tabIndex={0} role="region" aria-label={copy.story.table}>
        {children}
      </div>
    ),
  }
}
