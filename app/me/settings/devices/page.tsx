import { demandReader } from '@/app/require-reader'
import { MePage } from '@/app/me/me-page'
import { safely } from '@/app/safely'
import { DeviceList } from '@/components/me/device-list'
import { settingsCopy } from '@/lib/copy/settings'
import { readDevices } from '@/lib/reader/devices'
import { doors } from '@/lib/routes'

export const metadata = { title: settingsCopy.devices.heading, robots: { index: false } }

async function DevicesPage() {
  const reader = await demandReader(doors.devices)
  return (
    <MePage path={doors.devices} heading={settingsCopy.devices.heading}>
      <DeviceList devices={await readDevices(reader)} />
    </MePage>
  )
}

export default safely(DevicesPage)
