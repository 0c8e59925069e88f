import { DeskPage } from '@/app/desk/desk-page'
import { requireStoryHead } from '@/app/desk/require-story-head'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { withErrorPage } from '@/app/with-error-page'
import { StoryLinks } from '@/components/desk/story-links'
import { WithdrawalForm } from '@/components/desk/withdrawal-form'
import { readDraft } from '@/lib/actions/drafts'
import { withdrawalCopy as words } from '@/lib/copy/corrections'
import { actionPage, actions } from '@/lib/routes'

export const metadata = { title: words.heading }

interface WithdrawalProps {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

async function WithdrawalPage({ params, searchParams }: WithdrawalProps) {
  const { id } = await params
  const path = actionPage(actions.deskWithdrawal, { id })
  const { reader, story } = await requireStoryHead(path, id)
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
