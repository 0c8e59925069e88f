import type { ReactNode } from 'react'
import { Comments } from '@/components/comments/comments'
import { Actions } from '@/components/story/actions'
import { Corrections } from '@/components/story/corrections'
import { Cover } from '@/components/story/cover'
import { StoryOrigin } from '@/components/story/origin'
import { PrintSource } from '@/components/story/print-source'
import { RelatedArticles } from '@/components/story/related-articles'
import { Head } from '@/components/story/head'
import { Keywords } from '@/components/story/keywords'
import { Notes } from '@/components/story/notes'
import { Viewer } from '@/components/story/viewer'
import { RelatedVideos } from '@/components/story/related-videos'
import type { Body as BodyData } from '@/lib/content/body'
import type { CommentList } from '@/lib/comments/list'
import type { Counts } from '@/lib/content/counts'
import type { Related } from '@/lib/content/related'
import type { Story } from '@/lib/content/stories'
import { textLabel } from '@/lib/origin'
import { actionPath, actions, story as storyPath } from '@/lib/routes'

interface StoryViewProps {
  story: Story
  body: BodyData
  html: string
  related: Related
  counts: Counts
  comments: CommentList
  /** The absolute URL of the page, for sharing. */
  url: string
  /** Above the title. */
  player?: ReactNode
  /** Directly below the text. */
  gallery?: ReactNode
  /** Further below. */
  children?: ReactNode
}

export function StoryView({
  story,
  body,
  html,
  related,
  counts,
  comments,
  url,
  player,
  gallery,
  children,
}: StoryViewProps) {
  const label = textLabel(story.aiKind)
  return (
    <story-progress
      className={player ? 'video-page' : undefined}
      action={actionPath(actions.progress, { id: story.id })}
    >
      {player}
      <div className="page story-page">
        <article className="story">
          <Head story={story} />
          <Notes story={story} />
          <Cover story={story} body={body} />
          {label && <p className="note">{label}</p>}
          {html ? (
            <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
          ) : (
            <p className="prose" dir="auto">
              {story.summary}
            </p>
          )}
          {gallery}
          <StoryOrigin story={story} />
          <Corrections corrections={story.corrections} />
          {children}
          <Viewer />
          <Actions story={story} counts={counts} url={url} />
          <Keywords keywords={story.keywords} />
          <PrintSource url={url} path={storyPath(story)} />
          <RelatedArticles articles={related.articles} />
        </article>
        <Comments story={story} count={counts.comments} comments={comments} />
        <RelatedVideos videos={related.videos} />
      </div>
    </story-progress>
  )
}
