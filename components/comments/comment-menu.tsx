import { copy } from '@/lib/copy'
import { comment, actionPath, actionPage, actions } from '@/lib/routes'

/** Scripts show the links of the author (`data-own`). */
export function CommentMenu({ id, author }: { id: number; author: number | null }) {
  const words = copy.comments
  return (
    <details className="comment-menu">
      <summary>
        {words.more}
        <span className="hidden">{words.actions}</span>
      </summary>
      <div className="comment-ways">
        <a href={comment(id)}>{words.link}</a>
        <a href={actionPage(actions.commentReport, { id })}>{words.report}</a>
        {author && (
          <form method="post" action={actionPath(actions.blockedReaders)}>
            <input type="hidden" name="account" value={author} />
            <button name="on" value="1">
              {words.block}
            </button>
          </form>
        )}
        <a href={actionPage(actions.commentEdit, { id })} data-own hidden>
          {words.edit}
        </a>
        <a href={actionPage(actions.commentRemoval, { id })} data-own hidden>
          {words.remove}
        </a>
      </div>
    </details>
  )
}
