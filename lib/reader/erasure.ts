/** 注销账号. */
import { rateLimits } from '@/lib/rate-limit/limits'
import { settingsCopy } from '@/lib/copy/settings'
import { signedOutCookies } from '@/lib/auth/cookies'
import { eraseAccount } from '@/lib/reader/erase-account'
import { provePassword } from '@/lib/reader/password'
import { type Door, type Performed, refused } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import { readSettings } from '@/lib/reader/settings'
import { doors, routes } from '@/lib/routes'
import { type ErasureForm, erasureForm } from '@/lib/schemas/settings'

export const erasureDoor: Door<Reader, ErasureForm, Performed> = {
  name: 'erasure',
  page: doors.erasure,
  schema: erasureForm,
  limit: rateLimits.erasure,
  async act({ password, nickname }, visit) {
    const { who } = visit
    const { hasPassword } = await readSettings(who)
    if (hasPassword) {
      const right = await provePassword(visit, password)
      if (typeof right !== 'boolean') return right
      if (!right) return refused({ password: settingsCopy.erasure.wrongPassword })
    } else if (nickname.normalize('NFKC').trim() !== who.nickname) {
      return refused({ nickname: settingsCopy.erasure.wrongNickname })
    }
    await eraseAccount(who.id)
    return { json: {}, to: routes.home, cookies: signedOutCookies() }
  },
}
