/** 注册 and the proof of the address. */
import { z } from 'zod'
import { confirm } from '@/lib/auth/confirm'
import { readAddress } from '@/lib/auth/find'
import { register } from '@/lib/auth/register'
import { sendCode, sendKnown } from '@/lib/auth/send-code'
import { rateLimits } from '@/lib/rate-limit/limits'
import { accountCopy } from '@/lib/copy/account'
import { rateLimitBoth } from '@/lib/rate-limit/rate-limit'
import { type Door, type Performed, refused } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import { welcome } from '@/lib/reader/sign-in'
import { returnPath } from '@/lib/http/return-path'
import { confirmAt, doors, routes } from '@/lib/routes'
import { confirmation, registration, type Registration } from '@/lib/schemas/account'

export const registerDoor: Door<Reader | null, Registration> = {
  name: 'register',
  page: doors.register,
  schema: registration,
  limit: rateLimits.register,
  countsAddress: true,
  async act(form, visit) {
    const made = await register(form, visit.address)
    if ('errors' in made) return made
    const outcome = await welcome(made.id, false, visit, form.next)
    return outcome === 'absent' || outcome.errors
      ? outcome
      : { ...outcome, to: confirmAt(outcome.to) }
  },
}

/** `resend`: another code instead. */
const confirmForm = z.union([
  z.object({ resend: z.literal('1'), next: z.string().optional() }),
  confirmation.extend({ next: z.string().optional() }),
])

export const confirmDoor: Door<Reader, z.infer<typeof confirmForm>, Performed> = {
  name: 'confirm',
  page: doors.confirm,
  schema: confirmForm,
  limit: rateLimits.confirm,
  async act(form, { who, address }) {
    const next = returnPath(form.next)
    if ('resend' in form) {
      const until = await rateLimitBoth('resend', who.id, address, rateLimits.resentCodes)
      if (until) return { until }
      const own = await readAddress(who.id)
      if (own && !own.known) sendCode(own.identifier, who.id, { from: address, purpose: 'confirm' })
      else if (own) sendKnown(own.identifier, address)
      return { json: {}, to: `${confirmAt(next)}&resent=1` }
    }
    if (who.confirmed) return { json: {}, to: next }
    if (!(await confirm(who.id, form.code))) return refused({ code: accountCopy.code.wrong })
    return { json: {}, to: next === routes.home ? routes.me : next }
  },
}
