import { rateLimits } from '@/lib/rate-limit/limits'
import { now } from '@/lib/clock'
import { db } from '@/lib/db'
import { signedOutCookies } from '@/lib/auth/cookies'
import { deviceName } from '@/lib/reader/device-name'
import type { Action } from '@/lib/actions/run-action'
import { endSession, type Reader } from '@/lib/auth/session'
import { actions, ownPageWithNotice, routes } from '@/lib/routes'
import { type DeviceForm, deviceForm } from '@/lib/schemas/settings'

/** 登录设备. */
export interface Device {
  /** The session's id. */
  id: number
  name: string
  /** ISO 8601, UTC. */
  seenAt: string
  /** Whether it is the device of the request. */
  here: boolean
}

export const deviceAction: Action<Reader, DeviceForm> = {
  name: 'devices',
  page: actions.devices,
  schema: deviceForm,
  limit: rateLimits.devices,
  async run({ session }, { reader, from }) {
    await endSession(reader, session)
    if (session === reader.sessionId) {
      return { json: {}, to: routes.home, cookies: signedOutCookies() }
    }
    const notice = session === null ? 'devices-others-ended' : 'devices-ended'
    return { json: {}, to: ownPageWithNotice(from, notice, 'devices-heading') }
  },
}

/** The device of the request first, then by when they were seen, at most 100. */
export async function readDevices(reader: Reader): Promise<Device[]> {
  const rows = await db().session.findMany({
    where: { accountId: reader.id, expiresAt: { gt: now() } },
    orderBy: { seenAt: 'desc' },
    take: 100,
    select: { id: true, device: true, seenAt: true },
  })
  const devices = rows.map(({ id, device, seenAt }) => ({
    id,
    name: deviceName(device),
    seenAt: seenAt.toISOString(),
    here: id === reader.sessionId,
  }))
  return devices.sort((a, b) => Number(b.here) - Number(a.here))
}
