import { Sentence } from '@/components/ui/sentence'
import { copy } from '@/lib/copy'
import { actionPath, actions, comment as commentPath } from '@/lib/routes'
import { MAX_COMMENT } from '@/lib/schemas/comment'

interface CommentFormProps {
  story: number
  /** The text of a refused form. */
  text?: string
  error?: string
  parent?: { id: number; nickname: string } | null
}

export function CommentForm({ story, text, error, parent }: CommentFormProps) {
  const words = copy.comments
  return (
    <form
      className="comment-form"
      method="post"
      action={actionPath(actions.comments, { id: story })}
    >
      <label htmlFor="text">{words.box}</label>
      <p className="comment-parent" data-parent hidden={!parent}>
        <Sentence words={words.replyTo} names={[parent?.nickname ?? '']} />
      </p>
      {error && (
        <p className="field-error" id="text-error" role="alert">
          {error}
        </p>
      )}
      <textarea
        id="text"
        name="text"
        dir="auto"
        rows={3}
        required
        maxLength={MAX_COMMENT}
        defaultValue={text}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? 'text-error' : undefined}
      />
      <input type="hidden" name="parent" defaultValue={parent?.id ?? ''} />
      <p className="comment-said" role="status" data-said hidden />
      <div className="comment-send">
        <button type="submit" className="button">
          {words.publish}
        </button>
        {parent ? (
          <a className="button quiet" href={commentPath(parent.id)}>
            {words.cancel}
          </a>
        ) : (
          <button type="button" className="button quiet" data-cancel hidden>
            {words.cancel}
          </button>
        )}
      </div>
    </form>
  )
}
