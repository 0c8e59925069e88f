import type { Element } from 'hast'
import { Figure } from '@/components/story/figure'
import { Picture } from '@/components/ui/picture'
import type { Body } from '@/lib/content/body'
import type { Picture as PictureData } from '@/lib/content/cards'

/**
 * A picture in its own paragraph; alternative text and caption in the body override those of its row. Without a
 * row its text is shown, or else its key, so that an editor sees that it is missing.
 */
export function BodyFigure(props: { node?: Element; body: Body; eager: boolean }) {
  const [image, caption] = props.node?.children.filter((child) => child.type === 'element') ?? []
  const { src, alt } = image?.properties ?? {}
  const picture = props.body.pictures.get(String(src))
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

/** A picture within a line, or its alternative text or its key if it has no row. */
export function BodyPicture(props: {
  picture?: PictureData
  src: string
  alt: string
  eager: boolean
}) {
  if (!props.picture) return props.alt || props.src
  const alt = props.alt || props.picture.alt
  return <Picture picture={props.picture} size="card" sizes="320px" alt={alt} eager={props.eager} />
}

function textOf({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}
