import type { ReactNode } from 'react'
import { Comments } from '@/components/comments/comments'
import { Actions } from '@/components/story/actions'
import { Cover } from '@/components/story/cover'
import { Further } from '@/components/story/further'
import { Head } from '@/components/story/head'
import { Keywords } from '@/components/story/keywords'
import { Notes } from '@/components/story/notes'
import { Related as RelatedVideos } from '@/components/story/related'
import type { Body as BodyData } from '@/lib/content/body'
import type { CommentList } from '@/lib/comments/list'
import type { Counts } from '@/lib/content/counts'
import type { Related } from '@/lib/content/related'
import type { Story } from '@/lib/content/stories'
import { actionPath, actions } from '@/lib/routes'

interface StoryViewProps {
  story: Story
  body: BodyData
  /** The body as HTML (draw-body.tsx). */
  html: string
  related: Related
  counts: Counts
  comments: CommentList
  /** The page's own absolute address, for sharing. */
  url: string
  /** What stands above the title: a video's player. */
  children?: ReactNode
}

/** A story's page: the same for an article and a video, which has a player first. */
export function StoryView({
  story,
  body,
  html,
  related,
  counts,
  comments,
  url,
  children,
}: StoryViewProps) {
  return (
    <story-progress action={actionPath(actions.progress, { id: story.id })}>
      {children}
      <div className="page story-page">
        <article className="story">
          <Head story={story} />
          <Notes story={story} />
          <Cover story={story} body={body} />
          {html ? (
            <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
          ) : (
            <p className="prose">{story.summary}</p>
          )}
          <Actions story={story} counts={counts} url={url} />
          <Keywords keywords={story.keywords} />
          <Further articles={related.articles} />
        </article>
        <Comments story={story} count={counts.comments} comments={comments} />
        <RelatedVideos videos={related.videos} />
      </div>
    </story-progress>
  )
}
