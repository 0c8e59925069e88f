/** 注销账号. */
import { rateLimits } from '@/lib/actions/rate-limits'
import { settingsCopy } from '@/lib/copy/settings'
import { signedOutCookies } from '@/lib/reader/cookies'
import { eraseAccount } from '@/lib/reader/erase-account'
import { provePassword } from '@/lib/reader/own-password'
import { type Door, type Performed, refused } from '@/lib/reader/perform'
import type { Reader } from '@/lib/reader/session'
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
