import { z } from 'zod'

/** Values by the name of their field. */
export type Fields = Record<string, string>

/** Error messages by the name of their field; `form` concerns the whole form. */
export type Errors = Record<string, string>

/** The fields that the schema can read, each by itself. */
export function readableFields<Shape extends Record<string, z.ZodType>>(
  { shape }: z.ZodObject<Shape>,
  fields: Fields,
): Partial<{ [name in keyof Shape]: z.infer<Shape[name]> }> {
  const entries = Object.entries<z.ZodType>(shape).map(([name, schema]): [string, unknown] => {
    const { data } = schema.safeParse(fields[name])
    return [name, data]
  })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Partial<{
    [name in keyof Shape]: z.infer<Shape[name]>
  }>
}
