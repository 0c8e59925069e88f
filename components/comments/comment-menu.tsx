import { Icon } from '@/components/ui/icon'
import { copy } from '@/lib/copy'
import { comment, actionPath, actionPage, actions } from '@/lib/routes'

interface CommentMenuProps {
  id: number
  author: number | null
  name: string
}

/** The public page has what applies to the comments of others; the author's own is shown by <comment-list>. */
export function CommentMenu({ id, author, name }: CommentMenuProps) {
  const words = copy.comments
  const menu = `more-${id}`
  return (
    <div className="comment-menu">
      <button type="button" popoverTarget={menu} aria-label={words.moreOf(name)}>
        <Icon name="more" />
        {words.more}
      </button>
      <div id={menu} className="pop" popover="auto" role="group" aria-label={words.moreOf(name)}>
        <a href={comment(id)}>{words.link}</a>
        <a className="for-others" href={actionPage(actions.commentReport, { id })}>
          {words.report}
        </a>
        {author && (
          <form className="for-others" method="post" action={actionPath(actions.blockedReaders)}>
            <input type="hidden" name="account" value={author} />
            <button name="on" value="1">
              {words.block}
            </button>
          </form>
        )}
        <a className="for-author" href={actionPage(actions.commentEdit, { id })} data-edit>
          {words.edit}
        </a>
        <a className="for-author" href={actionPage(actions.commentRemoval, { id })}>
          {words.remove}
        </a>
      </div>
    </div>
  )
}
