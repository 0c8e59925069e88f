import { Count } from '@/components/ui/count'
import type { Story } from '@/lib/content/stories'
import { copy } from '@/lib/copy'
import { login, story as storyPath } from '@/lib/routes'

/** 全部评论 as everybody sees them. */
export function Comments({ story }: { story: Story }) {
  return (
    <section id="comments" className="comments" aria-labelledby="comments-heading">
      <header className="section-title">
        <h2 id="comments-heading">{copy.comments.heading}</h2>
        <Count value={0} said={copy.comments.count} />
      </header>
      {story.commentPolicy === 'closed' ? (
        <p className="comments-empty">{copy.comments.closed}</p>
      ) : (
        <>
          <a className="comments-login" href={login(`${storyPath(story)}#comments`)}>
            {copy.comments.signIn}
          </a>
          <p className="comments-empty">{copy.comments.empty}</p>
        </>
      )}
    </section>
  )
}
