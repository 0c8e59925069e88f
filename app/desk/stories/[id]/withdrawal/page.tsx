import { notFound } from 'next/navigation'
import { DeskPage } from '@/app/desk/desk-page'
import { requireStaff } from '@/app/desk/require-staff'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { withErrorPage } from '@/app/with-error-page'
import { StoryLinks } from '@/components/desk/story-links'
import { WithdrawalForm } from '@/components/desk/withdrawal-form'
import { readDraft } from '@/lib/actions/drafts'
import { withdrawalCopy as words } from '@/lib/copy/corrections'
import { readStoryHead } from '@/lib/newsroom/story-head'
import { actionPage, actions } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

export const metadata = { title: words.heading }

interface WithdrawalProps {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

async function WithdrawalPage({ params, searchParams }: WithdrawalProps) {
  const path = actionPage(actions.deskWithdrawal, await params)
  const reader = await requireStaff(path, 'publish')
  const story = await readStoryHead(reader, parseId((await params).id))
  if (!story) notFound()
  const draft = await readDraft(path, (await searchParams).draft)
  return (
    <DeskPage
      reader={reader}
      path={path}
      heading={words.heading}
      notice={await readNotice(searchParams)}
    >
      <StoryLinks story={story} />
      <WithdrawalForm story={story} draft={draft} />
    </DeskPage>
  )
}

export default withErrorPage(WithdrawalPage)
