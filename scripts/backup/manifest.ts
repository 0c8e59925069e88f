import { z } from 'zod'

export const MANIFEST = 'manifest.json'
export const SECRETS = 'secrets.json'
/** The last entry: without it the archive was cut off. */
export const END = 'end.json'
export const TABLES = 'tables/'
export const UPLOADS = 'uploads/'

/** The first entry: what a restore has to know before anything else. */
export const manifest = z.object({
  format: z.literal(1),
  createdAt: z.string(),
  /** Names, in order: the schema that the rows belong to. */
  migrations: z.array(z.string()),
})

export const secrets = z.object({ authSecret: z.string().nullable() })

export const end = z.object({
  /** Rows by table. */
  rows: z.record(z.string(), z.number()),
  /** The last value that each sequence gave. */
  sequences: z.record(z.string(), z.string()),
  uploads: z.number(),
})

export type Manifest = z.infer<typeof manifest>
export type End = z.infer<typeof end>
