import { demandReader } from '@/app/require-reader'
import { MePage } from '@/app/me/me-page'
import { safely } from '@/app/safely'
import { IgnoredList } from '@/components/me/blocked-readers-list'
import { settingsCopy } from '@/lib/copy/settings'
import { readIgnored } from '@/lib/reader/blocked-readers'
import { doors } from '@/lib/routes'

export const metadata = { title: settingsCopy.ignored.heading, robots: { index: false } }

async function IgnoredPage() {
  const reader = await demandReader(doors.ignore)
  return (
    <MePage path={doors.ignore} heading={settingsCopy.ignored.heading}>
      <IgnoredList ignored={await readIgnored(reader)} />
    </MePage>
  )
}

export default safely(IgnoredPage)
