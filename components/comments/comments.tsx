import { CommentBox } from '@/components/comments/comment-box'
import { ListTools } from '@/components/comments/list-tools'
import { ThreadList } from '@/components/comments/thread-list'
import { Count } from '@/components/ui/count'
import type { CommentList } from '@/lib/comments/list'
import type { Story } from '@/lib/content/stories'
import { copy } from '@/lib/copy'

interface CommentsProps {
  story: Story
  count: number
  comments: CommentList
}

export function Comments({ story, count, comments }: CommentsProps) {
  return (
    <section id="comments" className="comments" aria-labelledby="comments-heading">
      <header className="section-title">
        <h2 id="comments-heading">{copy.comments.heading}</h2>
        <Count value={count} label={copy.comments.count} />
      </header>
      <CommentBox story={story} />
      {comments.threads.length > 0 && <ListTools story={story.id} onStory />}
      <ThreadList story={story.id} {...comments} />
    </section>
  )
}
