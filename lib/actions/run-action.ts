/** What an action does with a form, whoever brings it: reads it, counts it, acts. */
import type { z } from 'zod'
import { type RateLimit, rateLimits } from '@/lib/rate-limit/limits'
import { rateLimit, rateLimitBoth } from '@/lib/rate-limit/rate-limit'
import type { Errors, Fields } from '@/lib/schemas/form'
import type { Reader } from '@/lib/auth/session'

export type Params = Record<string, string>

/** Who comes with a form, and from where. */
export interface ActionContext<Who extends Reader | null> {
  reader: Who
  /** A code of the address (lib/rate-limit/address-code.ts). */
  address: string
  /** What the browser calls itself. */
  device: string
  params: Params
  /** The page of ours that the form was on. */
  from: string
  headers: Headers
}

/** Done, refused with a sentence for each field, or about what this reader can't find. */
export type ActionResult =
  | { json: unknown; to: string; cookies?: string[]; errors?: undefined }
  | { errors: Errors; json?: undefined; to?: undefined; cookies?: string[] }
  | 'not-found'

/** Nothing was done; a sentence for each field, `form` for none of them. */
export function invalid(errors: Errors): ActionResult {
  return { errors }
}

export type ActionOutcome = ActionResult | { until: Date }

export interface Action<
  Who extends Reader | null,
  Input,
  Result extends ActionOutcome = ActionResult,
> {
  name: string
  /** The action's own page, with `:id` for its parameters (lib/routes.ts); the action itself is below /api. */
  page: string
  schema: z.ZodType<Input>
  limit: RateLimit
  /** Who comes here need not be anybody: the address counts, whoever is signed in. */
  countsAddress?: true
  /** Scripts tell it something and read no answer (a beacon): nothing is kept for later, nor led anywhere. */
  beacon?: true
  run: (input: Input, context: ActionContext<Who>) => Promise<Result>
}

/** Tries the form at the action. `until`: too often; when the next try may be made. */
export async function runAction<Who extends Reader | null, Input>(
  action: Action<Who, Input, ActionOutcome>,
  fields: Fields,
  context: ActionContext<Who>,
): Promise<ActionOutcome> {
  const { data, error } = action.schema.safeParse(fields)
  if (error) {
    const until = await rateLimit(`mistakes/${context.address}`, rateLimits.invalidForms)
    return until ? { until } : { errors: errorsOf(error) }
  }
  const until =
    context.reader && !action.countsAddress
      ? await rateLimitBoth(action.name, context.reader.id, context.address, action.limit)
      : await rateLimit(`${action.name}/${context.address}`, action.limit)
  return until ? { until } : action.run(data, context)
}

/** The parameters in the path of the action's own page, or null where it is another action's. */
export function matchAction({ page }: { page: string }, path: string): Params | null {
  const names = [...page.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
  const found = new RegExp(`^${page.replace(/:\w+/g, '([^/]+)')}$`).exec(path)
  if (!found) return null
  return Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(found[i + 1] ?? '')]))
}

/** The first sentence for each field. */
function errorsOf({ issues }: z.ZodError): Errors {
  const errors: Errors = {}
  for (const { path, message } of issues) errors[String(path[0] ?? 'form')] ??= message
  return errors
}
