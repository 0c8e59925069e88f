import { Field } from '@/components/ui/field'
import { mediaDeskCopy } from '@/lib/copy/media-desk'
import { focusOf } from '@/lib/focus'
import type { DeskPicture } from '@/lib/newsroom/pictures/read'
import { cutout, picture as pictureUrl } from '@/lib/routes'

const { labels, hints, crops: words } = mediaDeskCopy
const shapes = ['wide', 'classic', 'square'] as const

export interface FocusFieldsProps {
  picture: DeskPicture
  /** The sizes of its crops: wide, classic, square. */
  crops: readonly { width: number; height: number }[]
  valueOf: (name: 'focusX' | 'focusY') => string
  errors: Partial<Record<string, string>>
}

/** The picture with the point that no crop may lose, and its crops as they are served; the element moves them at once. */
export function FocusFields({ picture, crops, valueOf, errors }: FocusFieldsProps) {
  const { file, width, height, alt } = picture
  const focus = focusOf(picture)
  return (
    <focus-point className="media-focus">
      <div className="media-whole">
        <img src={pictureUrl(file, 960)} width={width} height={height} alt={alt} />
        <span hidden />
      </div>
      <p className="field-hint">{hints.focus}</p>
      <div className="desk-row">
        {(['focusX', 'focusY'] as const).map((name) => (
          <Field
            key={name}
            name={name}
            label={labels[name]}
            value={valueOf(name)}
            error={errors[name]}
            inputMode="numeric"
            autoComplete="off"
          />
        ))}
      </div>
      <section aria-label={words.heading}>
        <h2>{words.heading}</h2>
        <p className="field-hint">{words.hint}</p>
        <div className="media-crops">
          {crops.map((size, i) => (
            <figure key={size.height} className={`media-${shapes[i]}`}>
              <img
                src={cutout(file, size.width, size.height, focus)}
                width={size.width}
                height={size.height}
                alt=""
              />
              <figcaption>{words[shapes[i] ?? 'wide']}</figcaption>
            </figure>
          ))}
        </div>
      </section>
    </focus-point>
  )
}
