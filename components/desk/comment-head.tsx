import { When } from '@/components/ui/when'
import { deskCopy } from '@/lib/copy/desk'
import type { DeskComment } from '@/lib/desk/desk-comments'
import { actionPage, actions, story as storyPath } from '@/lib/routes'

const words = deskCopy.item

export function CommentHead({ item }: { item: DeskComment }) {
  const { id, author, story, state, rule } = item
  return (
    <header className="desk-row">
      {item.decidable && (
        <label className="desk-tick">
          <input type="checkbox" form="chosen" name={`comment-${id}`} value={item.seen} />
          {words.choose} #{id}
        </label>
      )}
      {author ? (
        <a
          className="desk-link"
          href={actionPage(actions.deskReader, { id: author.id })}
          dir="auto"
        >
          {author.nickname}
        </a>
      ) : (
        <span>{words.gone}</span>
      )}
      <span className="chip-word">{item.removed ? words.removed : deskCopy.states[state]}</span>
      {rule && <span className="chip-word">{words.rule(rule)}</span>}
      <span className="meta">
        <When iso={item.createdAt} />
        {item.edited && ` ${words.edited}`}
      </span>
      <a className="desk-link" href={storyPath(story)}>
        {words.on}
        <bdi>{story.title}</bdi>
      </a>
    </header>
  )
}
