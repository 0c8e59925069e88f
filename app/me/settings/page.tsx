import { requireReader } from '@/app/require-reader'
import { MePage } from '@/app/me/me-page'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { refusalOf } from '@/app/refusal'
import { withErrorPage } from '@/app/with-error-page'
import { SettingsParts } from '@/components/me/settings-parts'
import { settingsCopy } from '@/lib/copy/settings'
import { readAgreements } from '@/lib/reader/agreements'
import { readDevices } from '@/lib/reader/devices'
import { readBlockedReaders } from '@/lib/reader/blocked-readers'
import { readNextNicknameChange } from '@/lib/reader/profile'
import { readSettings } from '@/lib/reader/settings'
import { routes } from '@/lib/routes'

export const metadata = { title: settingsCopy.heading, robots: { index: false } }

async function SettingsPage({ searchParams }: { searchParams: SearchParams }) {
  const reader = await requireReader(routes.settings)
  const [next, settings, devices, ignored, agreements] = await Promise.all([
    readNextNicknameChange(reader),
    readSettings(reader),
    readDevices(reader),
    readBlockedReaders(reader),
    readAgreements(reader.id),
  ])
  return (
    <MePage path={routes.settings} heading={settingsCopy.heading}>
      {await refusalOf(routes.settings, searchParams)}
      <SettingsParts
        nickname={reader.nickname}
        next={next}
        settings={settings}
        devices={devices}
        blockedReaders={ignored}
        agreements={agreements}
        notice={await readNotice(searchParams)}
      />
    </MePage>
  )
}

export default withErrorPage(SettingsPage)
