import type { Element } from 'hast'
import { Figure } from '@/components/story/figure'
import { Picture } from '@/components/ui/picture'
import type { Body } from '@/lib/content/body'
import type { Picture as PictureData } from '@/lib/content/cards'
import { copy } from '@/lib/copy'
import { mediaLabel } from '@/lib/origin'

/**
 * A picture in its own paragraph; alternative text and caption in the body override those of its row. Without a
 * row its text is shown, or else its key, so that an editor sees that it is missing.
 */
export function BodyFigure(props: { node?: Element; body: Body; eager: boolean }) {
  const [image, caption] = props.node?.children.filter((child) => child.type === 'element') ?? []
  const { src, alt } = image?.properties ?? {}
  const picture = props.body.pictures.get(String(src))
  if (!picture && props.body.ended.has(String(src))) {
    return <p className="meta">{copy.story.pictureEnded}</p>
  }
  if (!picture) return <p>{caption ? textOf(caption) : alt || src}</p>
  return (
    <Figure
      picture={picture}
      alt={typeof alt === 'string' && alt !== '' ? alt : picture.alt}
      caption={caption ? textOf(caption) : picture.caption}
      eager={props.eager}
    />
  )
}

/** A picture within a line, or its alternative text or its key if it has no row or may not be shown. */
export function BodyPicture(props: {
  picture?: PictureData
  src: string
  alt: string
  eager: boolean
}) {
  if (!props.picture) return props.alt || props.src
  const alt = props.alt || props.picture.alt
  const label = mediaLabel(props.picture.aiKind)
  return (
    <>
      <Picture picture={props.picture} size="card" sizes="320px" alt={alt} eager={props.eager} />
      {label && <small>{label}</small>}
    </>
  )
}

function textOf({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}
