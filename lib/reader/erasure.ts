/** 注销账号. */
import { rateLimits } from '@/lib/rate-limit/limits'
import { settingsCopy } from '@/lib/copy/settings'
import { signedOutCookies } from '@/lib/auth/cookies'
import { eraseAccount } from '@/lib/reader/erase-account'
import { checkPassword } from '@/lib/reader/password'
import { type Action, type ActionOutcome, invalid } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import { readSettings } from '@/lib/reader/settings'
import { actions, routes } from '@/lib/routes'
import { type ErasureForm, erasureForm } from '@/lib/schemas/settings'

export const erasureAction: Action<Reader, ErasureForm, ActionOutcome> = {
  name: 'erasure',
  page: actions.erasure,
  schema: erasureForm,
  limit: rateLimits.erasure,
  async run({ password, nickname }, context) {
    const { reader } = context
    const { hasPassword } = await readSettings(reader)
    if (hasPassword) {
      const right = await checkPassword(context, password)
      if (typeof right !== 'boolean') return right
      if (!right) return invalid({ password: settingsCopy.erasure.wrongPassword })
    } else if (nickname.normalize('NFKC').trim() !== reader.nickname) {
      return invalid({ nickname: settingsCopy.erasure.wrongNickname })
    }
    await eraseAccount(reader.id)
    return { json: {}, to: routes.home, cookies: signedOutCookies() }
  },
}
