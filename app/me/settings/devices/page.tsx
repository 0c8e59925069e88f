import { requireReader } from '@/app/require-reader'
import { MePage } from '@/app/me/me-page'
import { withErrorPage } from '@/app/with-error-page'
import { DeviceList } from '@/components/me/device-list'
import { settingsCopy } from '@/lib/copy/settings'
import { readDevices } from '@/lib/reader/devices'
import { actions } from '@/lib/routes'

export const metadata = { title: settingsCopy.devices.heading, robots: { index: false } }

async function DevicesPage() {
  const reader = await requireReader(actions.devices)
  return (
    <MePage path={actions.devices} heading={settingsCopy.devices.heading}>
      <DeviceList devices={await readDevices(reader)} />
    </MePage>
  )
}

export default withErrorPage(DevicesPage)
