import { PictureDialog } from '@/components/desk/editor/picture-dialog-template'
import { PICTURE_TYPES } from '@/components/desk/editor/picture-types'
import { aboutField, FieldFrame } from '@/components/ui/field-frame'
import { mediaDeskCopy } from '@/lib/copy/media-desk'
import { actionPath, actions, picture as pictureUrl, routes, withQuery } from '@/lib/routes'
import { isPictureKey } from '@/lib/schemas/upload'

const words = mediaDeskCopy.field

interface PictureFieldProps {
  name: string
  label: string
  hint?: string
  value?: string
  error?: string
  /** Of the form, to which the library leads back (lib/schemas/picking.ts). */
  page: string
}

/** A picture of the library by its key. Without script the link leads there and back; the element opens it in a dialog. */
export function PictureField({ name, label, hint, value, error, page }: PictureFieldProps) {
  const frame = { name, hint: [hint, words.hint].filter(Boolean).join(''), error }
  return (
    <picture-field data-upload={actionPath(actions.deskMedia)}>
      <FieldFrame {...frame} label={label}>
        <input
          {...aboutField(frame)}
          type="text"
          defaultValue={value}
          dir="auto"
          autoComplete="off"
        />
      </FieldFrame>
      <div className="desk-row">
        {isPictureKey(value) && (
          <img className="media-chosen" src={pictureUrl(value, 320)} alt="" />
        )}
        <a
          className="desk-link"
          href={withQuery(routes.deskMedia, { for: page, field: name })}
          aria-label={words.libraryOf(label)}
        >
          {words.library}
        </a>
        <button type="button" className="button quiet" aria-label={words.uploadOf(label)} hidden>
          {words.upload}
        </button>
        <input type="file" accept={PICTURE_TYPES} aria-label={words.uploadOf(label)} hidden />
        <span role="status" hidden />
      </div>
      <PictureDialog />
    </picture-field>
  )
}
