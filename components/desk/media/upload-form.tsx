import { PictureDialog } from '@/components/desk/editor/picture-dialog-template'
import { FileField } from '@/components/desk/media/file-field'
import { ActionForm } from '@/components/me/action-form'
import { Field } from '@/components/ui/field'
import type { Draft } from '@/lib/actions/drafts'
import { mediaDeskCopy } from '@/lib/copy/media-desk'
import { actionPath, actions } from '@/lib/routes'
import type { Picking } from '@/lib/schemas/picking'

const { labels, hints, ...words } = mediaDeskCopy
const fields = ['alt', 'caption', 'credit'] as const

/** A plain form; phones offer their camera and their photos. */
export function UploadForm({ draft, picking }: { draft: Draft | null; picking: Picking | null }) {
  return (
    <section className="desk-part" aria-labelledby="uploading">
      <h2 id="uploading">{words.upload}</h2>
      <picture-drop data-upload={actionPath(actions.deskMedia)} hidden>
        <p className="desk-hint">{words.drop}</p>
        <p className="desk-done" role="status" hidden />
        <PictureDialog />
      </picture-drop>
      <ActionForm
        action={actions.deskMedia}
        hidden={{ ...picking }}
        labels={labels}
        draft={draft}
        submit={words.upload}
        multipart
      >
        <FileField error={draft?.errors.picture} />
        <p className="field-hint">{words.fromFile}</p>
        {fields.map((name) => (
          <Field
            key={name}
            name={name}
            label={labels[name]}
            hint={hints[name]}
            value={draft?.fields[name]}
            error={draft?.errors[name]}
          />
        ))}
      </ActionForm>
    </section>
  )
}
