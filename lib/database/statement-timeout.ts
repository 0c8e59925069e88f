import { isStatementTimeout } from '@/lib/database/database-away'

/** What is read by searchDb(), or `slow` where a statement of it takes longer than that allows. */
export async function catchStatementTimeout<Found>(
  reading: Promise<Found>,
): Promise<Found | 'slow'> {
  try {
    return await reading
  } catch (error) {
    if (isStatementTimeout(error)) return 'slow'
    throw error
  }
}
