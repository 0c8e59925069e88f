import { isStatementTimeout } from '@/lib/database/database-away'

/** 'slow' if a statement exceeds the timeout of searchDb(). */
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
