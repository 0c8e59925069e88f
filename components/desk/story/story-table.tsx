import { When } from '@/components/ui/when'
import { deskStoriesCopy as words } from '@/lib/copy/desk-stories'
import type { ListedStory } from '@/lib/newsroom/story-list'
import { actionPage, actions } from '@/lib/routes'
import { formatMinute } from '@/lib/time'

export function StoryTable({ stories }: { stories: ListedStory[] }) {
  if (stories.length === 0) return <p>{words.empty}</p>
  const { table } = words
  return (
    <table className="desk-table desk-cards">
      <thead>
        <tr>
          <th scope="col">{table.title}</th>
          <th scope="col">{table.state}</th>
          <th scope="col">{table.column}</th>
          <th scope="col">{table.byline}</th>
          <th scope="col">{table.time}</th>
          <th scope="col">{table.changed}</th>
        </tr>
      </thead>
      <tbody>
        {stories.map((story) => (
          <Row key={story.id} {...story} />
        ))}
      </tbody>
    </table>
  )
}

function Row(story: ListedStory) {
  const { states } = words
  return (
    <tr>
      <th scope="row">
        <a href={actionPage(actions.deskStory, { id: story.id })} dir="auto">
          {story.title || words.untitled}
        </a>
      </th>
      <td>
        <span className={`state state-${story.state}`}>{states[story.state]}</span>
        {story.hasEdit && (
          <span className="state state-edited">
            {story.editedBy === null ? states.edited : words.editedBy(story.editedBy)}
          </span>
        )}
      </td>
      <td>{story.columnName}</td>
      <td dir="auto">{story.byline}</td>
      <td className="story-time">{story.publishedAt && formatMinute(story.publishedAt)}</td>
      <td className="story-time">
        <When iso={story.updatedAt} />
      </td>
    </tr>
  )
}
