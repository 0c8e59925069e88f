import { deskStoriesCopy } from '@/lib/copy/desk-stories'
import type { DeskStory } from '@/lib/newsroom/read-story'
import { article } from '@/lib/routes'
import { formatMinute, formatTime } from '@/lib/time'

const { status: words, states, form } = deskStoriesCopy

interface StoryStatusProps {
  story: DeskStory
  visible: { seconds: string; instances: number } | null
}

export function StoryStatus({ story, visible }: StoryStatusProps) {
  const { edit, state, version, publishedAt, present } = story
  const labels: Partial<Record<string, string>> = form.labels
  return (
    <section className="story-status" aria-label={words.label}>
      <p className="desk-row">
        <span className={`state state-${state}`}>{states[state]}</span>
        <span className="meta">{words.version(version)}</span>
        {publishedAt && <time dateTime={publishedAt}>{formatMinute(publishedAt)}</time>}
        {state === 'published' && <a href={article(story.id)}>{words.read}</a>}
      </p>
      {visible && (
        <p className="story-visible">{words.visible(visible.seconds, visible.instances)}</p>
      )}
      {/* The element writes here. */}
      <p className="story-saved" role="status">
        {edit && words.savedAt(formatTime(edit.at).slice(11))}
      </p>
      {edit?.by && (
        <p className="meta">{words.waiting(edit.by, formatTime(edit.at).slice(5, 16))}</p>
      )}
      {edit?.publishAt && <p>{words.planned(formatMinute(edit.publishAt))}</p>}
      {edit?.failure && <p className="field-error">{words.failure(edit.failure)}</p>}
      <ul className="story-present">
        {present.map(({ nickname, seconds, field }) => (
          <li key={nickname}>{words.writing(nickname, seconds, labels[field] ?? '')}</li>
        ))}
      </ul>
    </section>
  )
}
