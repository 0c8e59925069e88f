import { When } from '@/components/ui/when'
import { deskCopy } from '@/lib/copy/desk'
import { moderatingCopy } from '@/lib/copy/moderating'
import type { DeskComment } from '@/lib/desk/desk-comments'
import type { Queue } from '@/lib/desk/queues'
import { actionPage, actions, routes, story as storyPath, withQuery } from '@/lib/routes'

const words = deskCopy.item

interface CommentHeadProps {
  item: DeskComment
  /** The queue that it is listed in, where its state goes without saying. */
  of?: Queue
}

export function CommentHead({ item, of }: CommentHeadProps) {
  const { id, author, story, state, rule } = item
  return (
    <header className="comment-entry-head">
      {author ? (
        <a
          className="desk-author"
          href={actionPage(actions.deskReader, { id: author.id })}
          dir="auto"
        >
          {author.nickname}
        </a>
      ) : (
        <span>{words.gone}</span>
      )}
      {!of && (
        <span className="chip-word">{item.removed ? words.removed : deskCopy.states[state]}</span>
      )}
      {rule && <span className="chip-word">{words.rule(rule)}</span>}
      <span className="meta">
        <a href={withQuery(routes.deskComments, { q: `#${id}` })}>#{id}</a>{' '}
        <When iso={item.createdAt} />
        {item.edited && ` ${words.edited}`}
      </span>
      <a className="desk-on" href={storyPath(story)}>
        <bdi>{story.title}</bdi>
      </a>
      {of && (
        <a href={withQuery(routes.deskComments, { queue: of, story: String(story.id) })}>
          {moderatingCopy.onlyStory}
        </a>
      )}
    </header>
  )
}
