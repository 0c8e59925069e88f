import { ActionForm } from '@/components/me/action-form'
import { Field } from '@/components/ui/field'
import { reviewCopy } from '@/lib/copy/review'
import type { Draft } from '@/lib/actions/drafts'
import { actions } from '@/lib/routes'

const words = reviewCopy.suggestion

/** `body` as it was when the page was read goes along: what others write meanwhile is not taken for a change. */
export function SuggestionForm({
  id,
  body,
  draft,
}: {
  id: number
  body: string
  draft: Draft | null
}) {
  return (
    <div className="review-suggestion">
      <ActionForm
        text={words.hint}
        action={actions.deskSuggestion}
        names={{ id }}
        hidden={{ base: draft?.fields.base ?? body }}
        labels={{ body: words.body }}
        draft={draft}
        submit={words.submit}
        multipart
      >
        <Field
          name="body"
          label={words.body}
          value={draft?.fields.body ?? body}
          error={draft?.errors.body}
          rows={24}
          required
        />
      </ActionForm>
    </div>
  )
}
