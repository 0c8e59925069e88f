import type { Transaction } from '@/lib/newsroom/desk-transaction'
import { fieldNames, type StoryRow } from '@/lib/schemas/story-fields'
import { Prisma } from '@/prisma/client/client'

const columns = Prisma.raw(fieldNames.join(', '))

/** Writes these fields of a story and leaves the others. @throws what the database refuses (lib/database/refused.ts). */
export async function writeFields(tx: Transaction, id: number, fields: StoryRow): Promise<void> {
  await tx.$executeRaw`
    update story s set (${columns}) = (
      select ${columns} from jsonb_populate_record(s, ${JSON.stringify(fields)}::jsonb))
    where id = ${id}`
}

/** The story's row with a lock; null where there is none. */
export async function lockRow(
  tx: Transaction,
  id: number,
): Promise<(StoryRow & { id: number; version: number }) | null> {
  const [found] = await tx.$queryRaw<{ row: StoryRow & { id: number; version: number } }[]>`
    select to_jsonb(s) as row from story s where id = ${id} for no key update`
  return found?.row ?? null
}
