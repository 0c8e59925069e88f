import { notFound } from 'next/navigation'
import { requireReader } from '@/app/require-reader'
import { type SearchParams, PrivatePage } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { CommentPanel } from '@/components/me/comment-panel'
import { readStory } from '@/lib/content/stories'
import { actionPageCopy } from '@/lib/copy/action-pages'
import { readDraft } from '@/lib/actions/drafts'
import { findOwnComment, readUnapproved } from '@/lib/comments/reader-comments'
import { readPublicComment } from '@/lib/comments/comment'
import { actionPage, actions } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

export const metadata = { title: actionPageCopy.title.comments, robots: { index: false } }

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

async function CommentsPage({ params, searchParams }: Props) {
  const [{ id }, { parent, draft, sent }] = await Promise.all([params, searchParams])
  const path = actionPage(actions.comments, { id })
  const reader = await requireReader(path)
  const key = parseId(id)
  const story = key && (await readStory(key))
  if (!story || story.status === 'withdrawn') notFound()
  const savedDraft = await readDraft(path, draft)
  const [answered, hidden, sentComment] = await Promise.all([
    readPublicComment(savedDraft?.fields.parent ?? parent),
    readUnapproved(reader, story.id),
    findOwnComment(reader, parseId(sent)),
  ])
  return (
    <PrivatePage path={path}>
      <CommentPanel
        story={story}
        confirmed={reader.confirmed}
        draft={savedDraft}
        answered={answered?.story.id === story.id ? answered : null}
        hidden={hidden}
        sent={sentComment?.story.id === story.id ? sentComment : null}
      />
    </PrivatePage>
  )
}

export default withErrorPage(CommentsPage)
