import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/desk/require-staff'
import { DeskPage } from '@/app/desk/desk-page'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { draftOf } from '@/components/desk/review/draft-of'
import { Emergency } from '@/components/desk/review/emergency'
import { ReviewActs } from '@/components/desk/review/review-acts'
import { ReviewLinks } from '@/components/desk/review/review-links'
import { ReviewNotes } from '@/components/desk/review/review-notes'
import { ReviewResult } from '@/components/desk/review/review-result'
import { ReviewSteps } from '@/components/desk/review/review-steps'
import { ReviewText } from '@/components/desk/review/review-text'
import { SuggestionList } from '@/components/desk/review/suggestion-list'
import { readDraft } from '@/lib/actions/drafts'
import { reviewCopy } from '@/lib/copy/review'
import { readNotes } from '@/lib/newsroom/review/notes'
import { readReview } from '@/lib/newsroom/review/read-review'
import { readSuggestions } from '@/lib/newsroom/review/suggestions'
import { actionPage, actions } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { storyRights } from '@/lib/schemas/rights'

export const metadata = { title: reviewCopy.steps.heading }

interface ReviewProps {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

async function ReviewPage({ params, searchParams }: ReviewProps) {
  const path = actionPage(actions.deskReview, await params)
  const reader = await requireStaff(path, storyRights)
  const review = await readReview(reader, parseId((await params).id))
  if (!review) notFound()
  const { story, emergency, may } = review
  const { draft: draftId, done } = await searchParams
  const [notes, suggestions, draft] = await Promise.all([
    readNotes(story),
    readSuggestions(story.id),
    readDraft(path, draftId),
  ])
  return (
    <DeskPage reader={reader} path={path} heading={reviewCopy.heading(story.title)}>
      <ReviewResult done={done} />
      <ReviewLinks id={story.id} />
      {emergency && <Emergency id={story.id} emergency={emergency} />}
      <ReviewSteps review={review} />
      <ReviewActs review={review} draft={draft} />
      <ReviewText story={story} notes={notes} />
      <SuggestionList id={story.id} suggestions={suggestions} mayTake={may.ask} />
      <ReviewNotes id={story.id} notes={notes} draft={draftOf(draft, 'remark')} />
    </DeskPage>
  )
}

export default withErrorPage(ReviewPage)
