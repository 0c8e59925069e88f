import { MarkdownEditor } from '@/components/desk/editor/markdown-editor'
import { CheckList } from '@/components/desk/story/check-list'
import { ConflictList, PendingConflicts } from '@/components/desk/story/conflict-list'
import { StoryButtons } from '@/components/desk/story/story-buttons'
import { StoryFieldset } from '@/components/desk/story/story-fieldset'
import { StoryStatus } from '@/components/desk/story/story-status'
import { Field } from '@/components/ui/field'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { Draft } from '@/lib/actions/drafts'
import { deskStoriesCopy } from '@/lib/copy/desk-stories'
import type { StoryCheck } from '@/lib/newsroom/checks'
import type { FieldConflict } from '@/lib/newsroom/merge/merge-fields'
import type { ReviewState } from '@/lib/newsroom/review/state'
import type { DeskStory } from '@/lib/newsroom/read-story'
import type { FormValues } from '@/lib/schemas/story-fields'
import { actionPage, actionPath, actions } from '@/lib/routes'

const { form: words } = deskStoriesCopy

export interface StoryFormProps {
  story: DeskStory
  review: ReviewState
  checks: StoryCheck[]
  columns: { slug: string; name: string }[]
  /** What was typed and not saved, with its errors. */
  draft: Draft | null
  /** The fields with it, and where others changed the same (lib/newsroom/draft-values.ts). */
  typed: { values: FormValues; conflicts: FieldConflict[] }
  visible: { seconds: string; instances: number } | null
}

/** Works without script; the element saves while somebody writes (components/desk/story/story-form.element.ts). */
export function StoryForm({ story, draft, typed: { values, conflicts }, ...rest }: StoryFormProps) {
  const { id, values: current } = story
  const { review, checks, columns, visible } = rest
  const errors = draft?.errors ?? {}
  const labels = { ...words.labels, publish_at: words.publishAt, correction: words.correction }
  const shared = { values, errors, columns, page: actionPage(actions.deskStory, { id }) }
  return (
    <story-form>
      <PendingConflicts story={story} />
      <form
        id="story"
        className="story-form"
        method="post"
        action={actionPath(actions.deskStory, { id })}
        encType="multipart/form-data"
        noValidate
      >
        {/* What the fields were: the server merges what others changed since. */}
        <input type="hidden" name="base" value={JSON.stringify(current)} />
        <input type="hidden" name="at" />
        <div className="story-text">
          <ErrorSummary errors={errors} labels={labels} />
          <ConflictList conflicts={conflicts} />
          <Field
            name="title"
            label={words.labels.title}
            value={values.title}
            error={errors.title}
          />
          <Field
            name="summary"
            label={words.labels.summary}
            value={values.summary}
            error={errors.summary}
            rows={3}
          />
          <MarkdownEditor name="body" value={values.body} error={errors.body} />
        </div>
        <div className="story-side">
          <StoryStatus story={story} visible={visible} />
          <StoryButtons
            story={story}
            review={review}
            publishAt={draft?.fields.publish_at}
            errors={errors}
            correction={draft?.fields.correction}
          />
          <section className="story-status" aria-label={deskStoriesCopy.checks.heading}>
            <h2>{deskStoriesCopy.checks.heading}</h2>
            <CheckList checks={checks} />
            <a className="desk-link" href="?links">
              {deskStoriesCopy.checks.askLinks}
            </a>
          </section>
          <StoryFieldset group="place" open {...shared} />
          <StoryFieldset group="origin" open {...shared} />
          <StoryFieldset group="search" {...shared} />
          <StoryFieldset group="plan" {...shared} />
          <StoryFieldset group="comments" {...shared} />
        </div>
      </form>
    </story-form>
  )
}
