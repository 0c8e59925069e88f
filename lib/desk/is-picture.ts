import { db } from '@/lib/db'

/** Whether a form's choice of a picture exists; none chosen counts. */
export async function isPicture(key: string | null): Promise<boolean> {
  return key === null || (await db().image.count({ where: { key } })) > 0
}
