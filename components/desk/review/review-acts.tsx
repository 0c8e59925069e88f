import { EmergencyForm } from '@/components/desk/review/emergency'
import { draftOf } from '@/components/desk/review/draft-of'
import { ReturnForm } from '@/components/desk/review/return-form'
import { ActionForm } from '@/components/me/action-form'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { reviewCopy } from '@/lib/copy/review'
import type { Draft } from '@/lib/actions/drafts'
import type { Review } from '@/lib/newsroom/review/read-review'
import { actionPath, actions } from '@/lib/routes'

const words = reviewCopy

/** What this reader may do now, or why not. */
export function ReviewActs({ review, draft }: { review: Review; draft: Draft | null }) {
  const { story, next, why, may, request } = review
  if (review.steps.length === 0) return null
  const isOfAForm = ['note', 'reason', 'emergency', 'remark'].some((name) => draftOf(draft, name))
  const mayAsk = may.ask && next !== null && !story.isStale && !request?.isOfThisText
  return (
    <div className="desk-part">
      <ErrorSummary errors={isOfAForm ? {} : (draft?.errors ?? {})} labels={{}} />
      {mayAsk && (
        <form method="post" action={actionPath(actions.deskReviewRequest, { id: story.id })}>
          <button className="button">
            {request
              ? words.request.again(words.kinds[next])
              : words.request.ask(words.kinds[next])}
          </button>
        </form>
      )}
      {why && <p className="desk-hint">{words.why[why]}</p>}
      {next && why === null && !story.isStale && (
        <SignForm id={story.id} hash={story.hash} kind={next} draft={draftOf(draft, 'note')} />
      )}
      {may.giveBack && <ReturnForm review={review} draft={draftOf(draft, 'reason')} />}
      {may.emergency && (
        <EmergencyForm id={story.id} hash={story.hash} draft={draftOf(draft, 'emergency')} />
      )}
    </div>
  )
}

interface SignFormProps {
  id: number
  hash: string
  kind: NonNullable<Review['next']>
  draft: Draft | null
}

function SignForm({ id, hash, kind, draft }: SignFormProps) {
  return (
    <ActionForm
      action={actions.deskSignature}
      names={{ id }}
      hidden={{ hash, kind }}
      labels={{ note: words.sign.note }}
      draft={draft}
      submit={words.sign.submit(words.kinds[kind])}
    >
      <Field
        name="note"
        label={words.sign.heading(words.kinds[kind])}
        hint={words.sign.noteHint}
        value={draft?.fields.note}
        error={draft?.errors.note}
        rows={3}
      />
    </ActionForm>
  )
}
