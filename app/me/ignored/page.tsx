import { requireReader } from '@/app/require-reader'
import { MePage } from '@/app/me/me-page'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { refusalOf } from '@/app/refusal'
import { withErrorPage } from '@/app/with-error-page'
import { BlockedNotice } from '@/components/me/blocked-notice'
import { BlockedReadersList } from '@/components/me/blocked-readers-list'
import { Notice } from '@/components/ui/notice'
import { settingsCopy } from '@/lib/copy/settings'
import { readBlockedReaders } from '@/lib/reader/blocked-readers'
import { returnPath } from '@/lib/http/return-path'
import { actions } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

export const metadata = { title: settingsCopy.blockedReaders.heading, robots: { index: false } }

async function IgnoredPage({ searchParams }: { searchParams: SearchParams }) {
  const reader = await requireReader(actions.blockedReaders)
  const { account, back } = await searchParams
  const ignored = await readBlockedReaders(reader)
  const added = ignored.find(({ id }) => id === parseId(account))
  return (
    <MePage path={actions.blockedReaders} heading={settingsCopy.blockedReaders.heading}>
      {await refusalOf(actions.blockedReaders, searchParams)}
      <Notice name={await readNotice(searchParams)} />
      {added && <BlockedNotice reader={added} back={returnPath(back)} />}
      <BlockedReadersList ignored={ignored} />
    </MePage>
  )
}

export default withErrorPage(IgnoredPage)
