import { logWarning } from '@/lib/log'
import { importFiles } from './import'

/** Loads prisma/demo (below the working directory, which is the repository's) through the same import as every other file. */
export async function importDemo(
  databaseUrl: string,
  uploads: string,
  report: (done: number, total: number) => void,
): Promise<void> {
  const { refused } = await importFiles(['prisma/demo'], databaseUrl, uploads, report)
  // A portal with a part of its demo is better than none.
  for (const { file, reason } of refused) logWarning(`${file}: ${reason}`)
}
