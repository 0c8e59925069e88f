const EDIT_MINUTES = 5

/** Whether a comment can still be edited. `at`: the time now, in milliseconds. */
export function mayEdit(createdAt: Date | string, at: number): boolean {
  return at - new Date(createdAt).getTime() <= EDIT_MINUTES * 60_000
}
