import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import type { Draft } from '@/lib/actions/drafts'
import { deskFilmsCopy } from '@/lib/copy/desk-films'
import { actionPath, actions } from '@/lib/routes'

const words = deskFilmsCopy.captions

interface CaptionFormProps {
  id: number
  text: string
  draft: Draft | null
}

/** With scripts the button writes the film's time where the caret stands. */
export function CaptionForm({ id, text, draft }: CaptionFormProps) {
  return (
    <caption-editor>
      <form
        className="form"
        method="post"
        action={actionPath(actions.deskFilmCaptions, { id })}
        encType="multipart/form-data"
        noValidate
      >
        <ErrorSummary errors={draft?.errors ?? {}} labels={{ captions: words.label }} />
        <Field
          name="captions"
          label={words.label}
          hint={words.hint}
          rows={14}
          value={draft?.fields.captions ?? text}
          error={draft?.errors.captions}
        />
        <button type="button" className="button quiet" data-time hidden>
          {words.insert}
        </button>
        <button type="submit" className="button">
          {words.save}
        </button>
      </form>
    </caption-editor>
  )
}
