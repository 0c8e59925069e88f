import { logWarning } from '@/lib/log'
import { readDemoComments, writeDemoComments } from './demo-comments'
import { importFiles } from './import'

/** Imports prisma/demo of the working directory, which is the repository. */
export async function importDemo(
  databaseUrl: string,
  uploads: string,
  report: (done: number, total: number) => void,
): Promise<void> {
  const { refused } = await importFiles(['prisma/demo'], databaseUrl, uploads, report)
  // An incomplete demo is better than none.
  for (const { file, reason } of refused) logWarning(`${file}: ${reason}`)
  await writeDemoComments(await readDemoComments('prisma/demo/comments.yaml'), databaseUrl)
}
