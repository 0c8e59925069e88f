import { requireReader } from '@/app/require-reader'
import { MePage } from '@/app/me/me-page'
import { withErrorPage } from '@/app/with-error-page'
import { BlockedReadersList } from '@/components/me/blocked-readers-list'
import { settingsCopy } from '@/lib/copy/settings'
import { readBlockedReaders } from '@/lib/reader/blocked-readers'
import { actions } from '@/lib/routes'

export const metadata = { title: settingsCopy.blockedReaders.heading, robots: { index: false } }

async function IgnoredPage() {
  const reader = await requireReader(actions.blockedReaders)
  return (
    <MePage path={actions.blockedReaders} heading={settingsCopy.blockedReaders.heading}>
      <BlockedReadersList ignored={await readBlockedReaders(reader)} />
    </MePage>
  )
}

export default withErrorPage(IgnoredPage)
