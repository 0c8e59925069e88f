/** What a door does with a form, whoever brings it: reads it, counts it, acts. */
import type { z } from 'zod'
import { type RateLimit, rateLimits } from '@/lib/rate-limit/limits'
import { rateLimit, rateLimitBoth } from '@/lib/rate-limit/rate-limit'
import type { Errors, Fields } from '@/lib/actions/drafts'
import type { Reader } from '@/lib/auth/session'

export type Params = Record<string, string>

/** Who comes with a form, and from where. */
export interface Visit<Who extends Reader | null> {
  who: Who
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
export type Outcome =
  | { json: unknown; to: string; cookies?: string[]; errors?: undefined }
  | { errors: Errors; json?: undefined; to?: undefined; cookies?: string[] }
  | 'absent'

/** Nothing was done; a sentence for each field, `form` for none of them. */
export function refused(errors: Errors): Outcome {
  return { errors }
}

export type Performed = Outcome | { until: Date }

export interface Door<Who extends Reader | null, Input, Result extends Performed = Outcome> {
  name: string
  /** The door's own page, with `:id` for its parameters (lib/routes.ts); the door itself is below /api. */
  page: string
  schema: z.ZodType<Input>
  limit: RateLimit
  /** Who comes here need not be anybody: the address counts, whoever is signed in. */
  countsAddress?: true
  /** Scripts tell it something and read no answer (a beacon): nothing is kept for later, nor led anywhere. */
  told?: true
  act: (input: Input, visit: Visit<Who>) => Promise<Result>
}

/** Tries the form at the door. `until`: too often; when the next try may be made. */
export async function perform<Who extends Reader | null, Input>(
  door: Door<Who, Input, Performed>,
  fields: Fields,
  visit: Visit<Who>,
): Promise<Performed> {
  const { data, error } = door.schema.safeParse(fields)
  if (error) {
    const until = await rateLimit(`mistakes/${visit.address}`, rateLimits.invalidForms)
    return until ? { until } : { errors: errorsOf(error) }
  }
  const until =
    visit.who && !door.countsAddress
      ? await rateLimitBoth(door.name, visit.who.id, visit.address, door.limit)
      : await rateLimit(`${door.name}/${visit.address}`, door.limit)
  return until ? { until } : door.act(data, visit)
}

/** The parameters in the path of the door's own page, or null where it is another door's. */
export function paramsIn({ page }: { page: string }, path: string): Params | null {
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
