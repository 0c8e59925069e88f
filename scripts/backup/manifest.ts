import { z } from 'zod'

export const MANIFEST = 'manifest.json'
export const SECRETS = 'secrets.json'
/** The last entry; it is missing from a truncated archive. */
export const END = 'end.json'
export const TABLES = 'tables/'
export const UPLOADS = 'uploads/'
/** Names of what a bucket holds, which the archive does not. */
export const OBJECTS = 'objects/'

/** The first entry. */
export const manifest = z.object({
  format: z.literal(1),
  createdAt: z.string(),
  /** Names of the applied migrations in order. */
  migrations: z.array(z.string()),
})

export const secrets = z.object({ authSecret: z.string().nullable() })

export const end = z.object({
  /** Rows by table. */
  rows: z.record(z.string(), z.number()),
  /** Last value by sequence. */
  sequences: z.record(z.string(), z.string()),
  uploads: z.number(),
})

export type Manifest = z.infer<typeof manifest>
export type End = z.infer<typeof end>
