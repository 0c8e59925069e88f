import { OperatorError } from '../run/operator-error.mjs'
import { withClient } from './connection'
import {
  checkHistory,
  findUnknown,
  hasHistory,
  readHistory,
  refusePreBaseline,
} from './migration-history'
import { readMigrations, type Migration } from './migrations'

/**
 * Throws an OperatorError unless the database has every migration of this version. Newer ones are accepted with a
 * warning: an older instance may restart during a rolling update.
 */
export async function requireMigrations(
  databaseUrl: string,
  migrations: Migration[] = readMigrations(),
): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    const history = (await hasHistory(client)) ? await readHistory(client) : []
    refusePreBaseline(history, migrations)
    const unknown = findUnknown(history, migrations)
    checkHistory(
      history.filter((entry) => !unknown.includes(entry)),
      migrations,
    )
    const applied = new Set(history.map(({ name }) => name))
    const missing = migrations.filter(({ name }) => !applied.has(name))
    if (missing.length > 0) {
      throw new OperatorError(
        `The database lacks ${missing.length} of ${migrations.length} migrations ` +
          `(${missing[0]?.name ?? ''} …). Apply them first: npm run migrate`,
      )
    }
    const names = unknown.map(({ name }) => name).join(', ')
    if (names) console.warn(`The database was migrated by a newer version (${names}).`)
  })
}
