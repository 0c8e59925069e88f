import { beforeEach } from 'vitest'
import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { addEditor } from '@/lib/desk/testing/people'
import { applyEdit } from '@/lib/newsroom/apply-edit'
import { deskTransaction } from '@/lib/newsroom/desk-transaction'
import { readPending } from '@/lib/newsroom/pending-edit'
import { type Decision, type Typed, saveEdit } from '@/lib/newsroom/save-edit'
import { asOwner } from '@/lib/testing/as-owner'

/** Of each test. */
export let id: number
export let wang: Staff
export let li: Staff

/** Before each test: one published story with three paragraphs, and two who write. */
export function editedStory(): void {
  beforeEach(async () => {
    await asOwner('truncate story cascade')
    await db().column.createMany({ data: [{ slug: 'sea', name: '海事' }], skipDuplicates: true })
    ;[wang, li] = [await addEditor(), await addEditor()]
    const data = {
      status: 'published',
      columnSlug: 'sea',
      title: '题',
      body: '一\r\n\r\n二\r\n\r\n三 ',
    } as const
    id = (await db().story.create({ data, select: { id: true } })).id
  })
}

export async function read() {
  const pending = await db().$transaction((tx) => readPending(tx, id))
  if (!pending) throw new Error('no story')
  return pending
}

export async function save(by: Staff, typed: Typed, base: Typed, decision: Decision | null = null) {
  const saved = await deskTransaction(by, (tx) => saveEdit(tx, by, id, typed, base, decision))
  if (!saved) throw new Error('no story')
  return saved
}

export async function apply(by: { id: number }): Promise<void> {
  await deskTransaction(by, async (tx) => {
    const pending = await readPending(tx, id, true)
    if (pending) await applyEdit(tx, pending)
  })
}
