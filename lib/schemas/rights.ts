/** As newsroom.staff_right_kind orders them. */
export const rights = [
  'write',
  'edit',
  'review',
  'proof',
  'publish',
  'curate',
  'media',
  'moderate',
  'admin',
] as const

export type Right = (typeof rights)[number]

/** Who sees stories in the making. */
export const storyRights = ['write', 'edit', 'review', 'proof', 'publish'] as const
export const writingRights = ['write', 'edit'] as const
/** Who writes entries of live stories. */
export const entryRights = ['write', 'edit', 'publish'] as const
/** Who sees the library of pictures, and chooses from it. */
export const libraryRights = ['write', 'edit', 'publish', 'curate', 'media'] as const
export const pictureRights = ['write', 'edit', 'media'] as const

/** `all`, or the columns (their slugs) for which the right holds. */
export type Rights = Readonly<Partial<Record<Right, 'all' | readonly string[]>>>

/**
 * As newsroom.has_right, for a story: `can(staff, 'edit', story.columnSlug)`. `column` null asks for a right for all
 * columns, as a story without a column needs; without `column`, a right for any column is enough.
 */
export function can(staff: { rights: Rights }, right: Right, column?: string | null): boolean {
  const columns = staff.rights[right]
  if (columns === undefined || columns === 'all' || column === undefined)
    return columns !== undefined
  return column !== null && columns.includes(column)
}

/** Whether they have one of the rights, as `can`. */
export function canAny(
  staff: { rights: Rights },
  wanted: readonly Right[],
  column?: string | null,
): boolean {
  return wanted.some((right) => can(staff, right, column))
}
