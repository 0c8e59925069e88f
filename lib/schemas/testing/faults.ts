import type { z } from 'zod'

/** The sentences by which a schema refuses the input. */
export function faults(schema: z.ZodType, input: unknown): string[] {
  return schema.safeParse(input).error?.issues.map(({ message }) => message) ?? []
}
