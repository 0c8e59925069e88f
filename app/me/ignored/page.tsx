import { requireReader } from '@/app/require-reader'
import { MePage } from '@/app/me/me-page'
import type { SearchParams } from '@/app/private-page'
import { refusalOf } from '@/app/refusal'
import { withErrorPage } from '@/app/with-error-page'
import { BlockedReadersList } from '@/components/me/blocked-readers-list'
import { settingsCopy } from '@/lib/copy/settings'
import { readBlockedReaders } from '@/lib/reader/blocked-readers'
import { actions } from '@/lib/routes'

export const metadata = { title: settingsCopy.blockedReaders.heading, robots: { index: false } }

async function IgnoredPage({ searchParams }: { searchParams: SearchParams }) {
  const reader = await requireReader(actions.blockedReaders)
  return (
    <MePage path={actions.blockedReaders} heading={settingsCopy.blockedReaders.heading}>
      {await refusalOf(actions.blockedReaders, searchParams)}
      <BlockedReadersList ignored={await readBlockedReaders(reader)} />
    </MePage>
  )
}

export default withErrorPage(IgnoredPage)
