import { isTooSlow } from '@/lib/database/database-away'

/** What is read by searchDb(), or `slow` where a statement of it takes longer than that allows. */
export async function unlessSlow<Found>(reading: Promise<Found>): Promise<Found | 'slow'> {
  try {
    return await reading
  } catch (error) {
    if (isTooSlow(error)) return 'slow'
    throw error
  }
}
