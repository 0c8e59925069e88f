/** The one wrapper of what readers change: each door (lib/routes.ts `doors`) is a POST that goes through it. */
import type { z } from 'zod'
import { copy } from '@/lib/copy'
import { isDatabaseAway } from '@/lib/database-away'
import { logOnce } from '@/lib/log'
import { plainAnswer } from '@/lib/plain-answer'
import { addressCode } from '@/lib/reader/address'
import { attempt, type Limit } from '@/lib/reader/attempts'
import type { Errors, Fields } from '@/lib/reader/drafts'
import { saveDraft } from '@/lib/reader/drafts'
import { readFields } from '@/lib/reader/form-fields'
import { backToForm, json, seeOther, tooMany, wantsJson } from '@/lib/reader/replies'
import { isForeign } from '@/lib/reader/same-origin'

export interface Door<Input> {
  name: string
  /** The page with the form, which shows what was refused. */
  page: string
  schema: z.ZodType<Input>
  limit: Limit
  act: (input: Input, address: string) => Promise<void>
  /** Where a plain form is led once it is done. */
  done: string
}

/** Mistakes don't count against the door's own limit; filling the table with them has one too. */
const mistakes: Limit = { most: 60, seconds: 3600 }

export function door<Input>(means: Door<Input>): (request: Request) => Promise<Response> {
  return async function post(request) {
    if (isForeign(request)) return plainAnswer(403, copy.doors.foreign)
    const fields = await readFields(request)
    if (fields === 413) return plainAnswer(413, copy.doors.tooLong)
    if (typeof fields === 'number') return plainAnswer(fields, copy.doors.unreadable)
    try {
      return await enter(means, request, fields)
    } catch (error) {
      logOnce(`The door ${means.name} failed`, error)
      return plainAnswer(isDatabaseAway(error) ? 503 : 500, copy.doors.failed)
    }
  }
}

async function enter<Input>(
  { name, page, schema, limit, act, done }: Door<Input>,
  request: Request,
  fields: Fields,
): Promise<Response> {
  const address = addressCode(request.headers)
  const { data, error } = schema.safeParse(fields)
  if (error) {
    const errors = errorsOf(error)
    if (wantsJson(request)) return json({ errors }, 422)
    const until = await attempt(`mistakes/${address}`, mistakes)
    return until ? tooMany(request, until, null) : backToForm(name, page, { fields, errors })
  }
  const until = await attempt(`${name}/${address}`, limit)
  if (until) {
    const form = wantsJson(request) ? null : await keep(name, page, fields)
    return tooMany(request, until, form)
  }
  await act(data, address)
  return wantsJson(request) ? json({}) : seeOther(done)
}

/** The first sentence for each field. */
function errorsOf({ issues }: z.ZodError): Errors {
  const errors: Errors = {}
  for (const { path, message } of issues) errors[String(path[0] ?? 'form')] ??= message
  return errors
}

async function keep(name: string, page: string, fields: Fields): Promise<string> {
  return `${page}?draft=${await saveDraft(name, { fields, errors: {} })}`
}
