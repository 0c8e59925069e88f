import { requireReader } from '@/app/require-reader'
import { MePage } from '@/app/me/me-page'
import type { SearchParams } from '@/app/private-page'
import { refusalOf } from '@/app/refusal'
import { withErrorPage } from '@/app/with-error-page'
import { DeviceList } from '@/components/me/device-list'
import { settingsCopy } from '@/lib/copy/settings'
import { readDevices } from '@/lib/reader/devices'
import { actions } from '@/lib/routes'

export const metadata = { title: settingsCopy.devices.heading, robots: { index: false } }

async function DevicesPage({ searchParams }: { searchParams: SearchParams }) {
  const reader = await requireReader(actions.devices)
  return (
    <MePage path={actions.devices} heading={settingsCopy.devices.heading}>
      {await refusalOf(actions.devices, searchParams)}
      <DeviceList devices={await readDevices(reader)} />
    </MePage>
  )
}

export default withErrorPage(DevicesPage)
