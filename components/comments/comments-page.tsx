import type { ReactNode } from 'react'
import { CommentBox } from '@/components/comments/comment-box'
import { ListTools } from '@/components/comments/list-tools'
import { ThreadList } from '@/components/comments/thread-list'
import { Title } from '@/components/ui/title'
import type { CommentsPath } from '@/lib/comments/comments-path'
import type { CommentList } from '@/lib/comments/list'
import type { Story } from '@/lib/content/stories'
import { commentCopy } from '@/lib/copy/comments'
import { comments as commentsPath, story as storyPath } from '@/lib/routes'

interface CommentsPageProps {
  story: Story
  path: CommentsPath
  comments: CommentList
}

export function CommentsPage({ story, path, comments }: CommentsPageProps) {
  return 'head' in path ? (
    <CommentsSection story={story} heading={commentCopy.thread}>
      <ThreadList story={story.id} {...comments} />
      <p className="pager">
        <a className="button quiet" href={commentsPath(story.id)}>
          {commentCopy.all}
        </a>
      </p>
    </CommentsSection>
  ) : (
    <CommentsSection story={story} heading={commentCopy.heading}>
      <CommentBox story={story} />
      {comments.threads.length > 0 && <ListTools story={story.id} best={path.order === 'best'} />}
      <ThreadList story={story.id} best={path.order === 'best'} {...comments} />
    </CommentsSection>
  )
}

interface CommentsSectionProps {
  story: Story
  heading: string
  children: ReactNode
}

function CommentsSection({ story, heading, children }: CommentsSectionProps) {
  return (
    <div className="page site-page">
      <section id="comments" className="comments" aria-labelledby="comments-heading">
        <h1 id="comments-heading">{heading}</h1>
        <p>
          <a href={storyPath(story)} dir="auto">
            <Title text={story.title} />
          </a>
        </p>
        {children}
      </section>
    </div>
  )
}
