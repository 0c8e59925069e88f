import { requireReader } from '@/app/require-reader'
import { MePage } from '@/app/me/me-page'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { refusalOf } from '@/app/refusal'
import { withErrorPage } from '@/app/with-error-page'
import { DeviceList } from '@/components/me/device-list'
import { Notice } from '@/components/ui/notice'
import { settingsCopy } from '@/lib/copy/settings'
import { readDevices } from '@/lib/reader/devices'
import { actions } from '@/lib/routes'

export const metadata = { title: settingsCopy.devices.heading, robots: { index: false } }

async function DevicesPage({ searchParams }: { searchParams: SearchParams }) {
  const reader = await requireReader(actions.devices)
  return (
    <MePage path={actions.devices} heading={settingsCopy.devices.heading}>
      {await refusalOf(actions.devices, searchParams)}
      <Notice name={await readNotice(searchParams)} />
      <DeviceList devices={await readDevices(reader)} />
    </MePage>
  )
}

export default withErrorPage(DevicesPage)
