import type { z } from 'zod'
import { copy } from '@/lib/copy'
import { type RateLimit, rateLimits } from '@/lib/rate-limit/limits'
import { rateLimit, rateLimitBoth } from '@/lib/rate-limit/rate-limit'
import type { Errors, Fields } from '@/lib/schemas/form'
import type { Reader } from '@/lib/auth/session'

export type Params = Record<string, string>

export interface ActionContext<Visitor extends Reader | null> {
  reader: Visitor
  /** An address code (lib/rate-limit/address-code.ts). */
  address: string
  /** User-Agent. */
  device: string
  params: Params
  /** The path of the page that the form was on. */
  from: string
  headers: Headers
}

export type ActionResult =
  | { json: unknown; to: string; cookies?: string[]; errors?: undefined }
  | {
      errors: Errors
      json?: undefined
      to?: undefined
      cookies?: string[]
      /** Somebody else changed the same: 409 (RFC 9110 section 15.5.10), with what a script needs to show both. */
      conflict?: Record<string, unknown>
    }
  | 'not-found'

/** A refusal with a sentence for each field; `form` for the form as a whole. */
export function invalid(errors: Errors): ActionResult {
  return { errors }
}

export type ActionOutcome = ActionResult | { until: Date }

export interface Action<
  Visitor extends Reader | null,
  Input,
  Result extends ActionOutcome = ActionResult,
> {
  name: string
  /** The action's own page, with `:id` for its parameters (lib/routes.ts); the action itself is below /api. */
  page: string
  schema: z.ZodType<Input>
  limit: RateLimit
  /** Counts by address even where a reader is signed in. */
  limitByAddress?: true
  /** Its page focuses the first field at fault, which a fragment in the address would prevent. */
  focusesFault?: true
  /** Sent by scripts alone, so that the answer is always JSON: neither deferred until sign-in nor redirected. */
  beacon?: true
  /** Faults that only a look-up finds, of what is readable in a form that the schema refuses: all are told at once. */
  findFaults?: (fields: Fields) => Errors | Promise<Errors>
  run: (input: Input, context: ActionContext<Visitor>) => Promise<Result>
}

/** Parses, counts and runs. `until`: rate limited until then. */
export async function runAction<Visitor extends Reader | null, Input>(
  action: Action<Visitor, Input, ActionOutcome>,
  fields: Fields,
  context: ActionContext<Visitor>,
): Promise<ActionOutcome> {
  // Zod's own sentences are English; a schema has one in Chinese for each fault that a person can make.
  const { data, error } = action.schema.safeParse(fields, { error: () => copy.actions.unreadable })
  if (error) {
    const until = await rateLimit(`mistakes/${context.address}`, rateLimits.invalidForms)
    return until
      ? { until }
      : { errors: { ...(await action.findFaults?.(fields)), ...errorsOf(error) } }
  }
  const until =
    context.reader && !action.limitByAddress
      ? await rateLimitBoth(action.name, context.reader.id, context.address, action.limit)
      : await rateLimit(`${action.name}/${context.address}`, action.limit)
  return until ? { until } : action.run(data, context)
}

/** The parameters in the path of the action's page; null where the path is another action's. */
export function matchAction({ page }: { page: string }, path: string): Params | null {
  const names = [...page.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
  const match = new RegExp(`^${page.replace(/:\w+/g, '([^/]+)')}$`).exec(path)
  if (!match) return null
  return Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(match[i + 1] ?? '')]))
}

export function errorsOf({ issues }: z.ZodError): Errors {
  const errors: Errors = {}
  for (const { path, message } of issues) errors[String(path[0] ?? 'form')] ??= message
  return errors
}
