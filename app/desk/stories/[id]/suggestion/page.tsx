import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/desk/require-staff'
import { DeskPage } from '@/app/desk/desk-page'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { ReviewLinks } from '@/components/desk/review/review-links'
import { SuggestionForm } from '@/components/desk/review/suggestion-form'
import { readDraft } from '@/lib/actions/drafts'
import { reviewCopy } from '@/lib/copy/review'
import { readReview } from '@/lib/newsroom/review/read-review'
import { actionPage, actions } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { storyRights } from '@/lib/schemas/rights'

export const metadata = { title: reviewCopy.suggest }

interface SuggestionProps {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

async function SuggestionPage({ params, searchParams }: SuggestionProps) {
  const path = actionPage(actions.deskSuggestion, await params)
  const reader = await requireStaff(path, storyRights)
  const review = await readReview(reader, parseId((await params).id))
  if (!review) notFound()
  const { story } = review
  const { draft } = await searchParams
  return (
    <DeskPage reader={reader} path={path} heading={reviewCopy.suggestion.heading(story.title)}>
      <ReviewLinks id={story.id} />
      <SuggestionForm id={story.id} body={story.body} draft={await readDraft(path, draft)} />
    </DeskPage>
  )
}

export default withErrorPage(SuggestionPage)
