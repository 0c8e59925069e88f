import { z } from 'zod'
import { confirmAddress } from '@/lib/auth/confirm'
import { readAddress } from '@/lib/auth/find-accounts'
import { register, registrationFaults } from '@/lib/auth/register'
import { sendCode, sendAlreadyRegistered } from '@/lib/auth/send-code'
import { rateLimits } from '@/lib/rate-limit/limits'
import { accountCopy } from '@/lib/copy/account'
import { rateLimitBoth } from '@/lib/rate-limit/rate-limit'
import { type Action, type ActionOutcome, invalid } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import { startSession } from '@/lib/reader/sign-in'
import { returnPath } from '@/lib/http/return-path'
import { confirmAt, actions, routes } from '@/lib/routes'
import { confirmation, registration, type Registration } from '@/lib/schemas/account'
import { readableFields } from '@/lib/schemas/form'

/** 注册. */
export const registerAction: Action<Reader | null, Registration> = {
  name: 'register',
  page: actions.register,
  schema: registration,
  limit: rateLimits.register,
  focusesFault: true,
  limitByAddress: true,
  findFaults: (fields) => registrationFaults(readableFields(registration, fields)),
  async run(form, context) {
    const registered = await register(form, context.address)
    if ('errors' in registered) return registered
    const outcome = await startSession(registered.id, false, context, form.next)
    return outcome === 'not-found' || outcome.errors
      ? outcome
      : { ...outcome, to: confirmAt(outcome.to) }
  },
}

/** `resend`: send another code. */
const confirmForm = z.union([
  z.object({ resend: z.literal('1'), next: z.string().optional() }),
  confirmation.extend({ next: z.string().optional() }),
])

export const confirmAction: Action<Reader, z.infer<typeof confirmForm>, ActionOutcome> = {
  name: 'confirm',
  page: actions.confirm,
  schema: confirmForm,
  limit: rateLimits.confirm,
  focusesFault: true,
  async run(form, { reader, address }) {
    const next = returnPath(form.next)
    if ('resend' in form) {
      const until = await rateLimitBoth('resend', reader.id, address, rateLimits.resentCodes)
      if (until) return { until }
      const own = await readAddress(reader.id)
      if (own && !own.known)
        sendCode(own.identifier, reader.id, { from: address, purpose: 'confirm' })
      else if (own) sendAlreadyRegistered(own.identifier, address)
      return { json: {}, to: `${confirmAt(next)}&resent=1` }
    }
    if (reader.confirmed) return { json: {}, to: next }
    if (!(await confirmAddress(reader.id, form.code)))
      return invalid({ code: accountCopy.code.wrong })
    return { json: {}, to: next === routes.home ? routes.me : next }
  },
}
