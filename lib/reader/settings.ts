import { rateLimits } from '@/lib/rate-limit/limits'
import { db } from '@/lib/db'
import type { Action } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import { actions, routes, withNotice } from '@/lib/routes'
import { type SettingsForm, settingsForm } from '@/lib/schemas/settings'

/** 设置. */
export interface Settings {
  avatar: string | null
  digest: boolean
  /** Whether there is a confirmed mail address for the digest. */
  mailable: boolean
  suggestions: boolean
  hasPassword: boolean
  twoStep: boolean
}

export const settingsAction: Action<Reader, SettingsForm> = {
  name: 'settings',
  page: actions.settings,
  schema: settingsForm,
  limit: rateLimits.settings,
  async run(chosen, { reader }) {
    await db().account.update({ where: { id: reader.id }, data: chosen })
    return { json: chosen, to: noticeOf(chosen) }
  },
}

function noticeOf(chosen: SettingsForm): string {
  const [name, on] =
    'digest' in chosen
      ? (['digest', chosen.digest] as const)
      : (['suggestions', chosen.suggestions] as const)
  return withNotice(routes.settings, `${name}-${on ? 'on' : 'off'}`, `${name}-heading`)
}

export async function readSettings(reader: Reader): Promise<Settings> {
  const row = await db().account.findUniqueOrThrow({
    where: { id: reader.id },
    select: {
      avatar: true,
      digest: true,
      suggestions: true,
      email: true,
      password: true,
      totpConfirmedAt: true,
    },
  })
  return {
    avatar: row.avatar,
    digest: row.digest,
    suggestions: row.suggestions,
    mailable: row.email !== null && reader.confirmed,
    hasPassword: row.password !== null,
    twoStep: row.totpConfirmedAt !== null,
  }
}
