import { Sentence } from '@/components/ui/sentence'
import { largest, Picture } from '@/components/ui/picture'
import type { Picture as PictureData } from '@/lib/content/cards'
import { copy } from '@/lib/copy'
import { mediaLabel } from '@/lib/origin'

interface FigureProps {
  picture: PictureData
  alt: string
  caption: string
  eager?: boolean
}

export function Figure({ picture, alt, caption, eager }: FigureProps) {
  const label = mediaLabel(picture.aiKind)
  return (
    <figure className={picture.height > picture.width ? 'tall' : undefined}>
      <a
        className="enlarge"
        href={largest(picture)}
        aria-label={alt === '' ? copy.story.enlarge : undefined}
      >
        <Picture
          picture={picture}
          size="full"
          sizes="(min-width: 760px) 684px, 100vw"
          alt={alt}
          eager={eager}
        />
      </a>
      {(caption || picture.credit || label) && (
        <figcaption dir="auto">
          {caption}
          {picture.credit && (
            <small>
              <Sentence words={copy.story.picture} names={[picture.credit]} />
            </small>
          )}
          {label && <small>{label}</small>}
        </figcaption>
      )}
    </figure>
  )
}
