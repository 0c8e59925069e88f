import { Field } from '@/components/ui/field'
import { deskStoriesCopy } from '@/lib/copy/desk-stories'
import { reviewCopy } from '@/lib/copy/review'
import type { ReviewState } from '@/lib/newsroom/review/state'
import type { DeskStory } from '@/lib/newsroom/read-story'
import type { Errors } from '@/lib/schemas/form'

const { buttons: words, form } = deskStoriesCopy

interface StoryButtonsProps {
  story: DeskStory
  review: ReviewState
  publishAt?: string
  correction?: string
  errors: Errors
}

/** The first button is what Enter presses: it saves. */
export function StoryButtons({ story, review, publishAt, correction, errors }: StoryButtonsProps) {
  const isPublic = story.state === 'published'
  return (
    <div className="story-buttons">
      <button className="button quiet" name="intent" value="save">
        {words.save}
      </button>
      {review.next === null ? (
        <button className="button story-main" name="intent" value="publish">
          {isPublic ? words.publishChanges : words.publish}
        </button>
      ) : (
        <button className="button story-main" name="intent" value="review">
          {(review.asked ? words.asked : words.sendTo)(reviewCopy.kinds[review.next])}
        </button>
      )}
      <button className="button quiet" name="intent" value="preview">
        {words.preview}
      </button>
      <Field
        name="publish_at"
        label={form.publishAt}
        hint={form.publishAtHint}
        type="datetime-local"
        value={publishAt}
        error={errors.publish_at}
      />
      {isPublic && (
        <Field
          name="correction"
          label={form.correction}
          hint={form.correctionHint}
          rows={2}
          value={correction}
          error={errors.correction}
        />
      )}
    </div>
  )
}
