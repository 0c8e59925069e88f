import type { Env } from '@/lib/env'
import { Fault } from '../run/fault.mjs'
import { clusterUrl, readAccess } from './cluster-access'
import { connects } from './connection'

/** The connection string of the database, if that is running. Throws a Fault. */
export async function databaseUrlOf({
  DATABASE_URL: url,
  DATA_DIR: dataDir,
}: Env): Promise<string> {
  if (url) return url
  const access = readAccess(dataDir)
  if (access && (await connects(clusterUrl(access), 0))) return clusterUrl(access)
  throw new Fault(
    `The embedded Postgres in ${dataDir} is not running. npm start, or npm run studio, starts it.`,
  )
}
