import { notFound } from 'next/navigation'
import { PageShell } from '@/app/page-shell'
import { withErrorPage, withErrorMetadata } from '@/app/with-error-page'
import { CommentsPage } from '@/components/comments/comments-page'
import { type CommentsPath, parseCommentsPath } from '@/lib/comments/comments-path'
import { type CommentList, readComments, readThread } from '@/lib/comments/list'
import { readStory } from '@/lib/content/stories'
import { comments as commentsPath, thread as threadPath } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { commentsMetadata } from '@/lib/seo/comments-metadata'

interface Props {
  params: Promise<{ id: string; rest?: string[] }>
}

async function commentsAt({ params }: Props) {
  const { id, rest } = await params
  const key = parseId(id)
  const place = parseCommentsPath(rest)
  const story = key && place && (await readStory(key))
  if (!story || story.status === 'withdrawn') notFound()
  return { story, place, comments: (await commentsFrom(story.id, place)) ?? notFound() }
}

/** Null where the thread does not exist or nothing is older. */
async function commentsFrom(story: number, place: CommentsPath): Promise<CommentList | null> {
  if ('head' in place) {
    const thread = await readThread(story, place.head)
    return thread && { threads: [thread], next: null }
  }
  const list = await readComments(story, place.order, place.after)
  return place.after && list.threads.length === 0 ? null : list
}

export const generateMetadata = withErrorMetadata(async (props: Props) => {
  const { story } = await commentsAt(props)
  return commentsMetadata(story)
})

async function StoryCommentsPage(props: Props) {
  const { story, place, comments } = await commentsAt(props)
  const path =
    'head' in place
      ? threadPath(story.id, place.head)
      : commentsPath(story.id, place.order === 'best', place.after)
  return (
    <PageShell path={path} about={{ story: story.id }}>
      <CommentsPage story={story} path={place} comments={comments} />
    </PageShell>
  )
}

export default withErrorPage(StoryCommentsPage)
