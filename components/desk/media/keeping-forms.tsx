import { FileField } from '@/components/desk/media/file-field'
import { ActionForm } from '@/components/me/action-form'
import { mediaDeskCopy } from '@/lib/copy/media-desk'
import { actions } from '@/lib/routes'

const { replacing, removing } = mediaDeskCopy

/** For those who keep the library: a new content under the same key, and the end of it. */
export function KeepingForms({ pictureKey, error }: { pictureKey: string; error?: string }) {
  return (
    <>
      <section className="desk-part" aria-labelledby="replacing">
        <h2 id="replacing">{replacing.heading}</h2>
        <p className="desk-hint">{replacing.hint}</p>
        <ActionForm
          action={actions.deskMediaFile}
          hidden={{ key: pictureKey }}
          submit={replacing.submit}
          multipart
        >
          <FileField error={error} />
        </ActionForm>
      </section>
      <section className="desk-part" aria-labelledby="removing">
        <h2 id="removing">{removing.heading}</h2>
        <p className="desk-hint">{removing.hint}</p>
        <ActionForm
          action={actions.deskMediaRemoval}
          hidden={{ key: pictureKey }}
          submit={removing.submit}
          danger
        />
      </section>
    </>
  )
}
