/** Postgres' code of a statement that took too long (57014, query_canceled). */
const TOO_SLOW = '57014'

/** What is read by searchDb(), or `slow` where a statement of it takes longer than that allows. */
export async function unlessSlow<Found>(reading: Promise<Found>): Promise<Found | 'slow'> {
  try {
    return await reading
  } catch (error) {
    if (
      error instanceof Error &&
      JSON.stringify(error, Object.getOwnPropertyNames(error)).includes(TOO_SLOW)
    )
      return 'slow'
    throw error
  }
}
