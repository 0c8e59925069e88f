/** One line for the operator. */
export function diskFull(folder: string): string {
  return (
    `the disk of DATA_DIR (${folder}) is full, and Postgres can't write. ` +
    'Free some space: everything goes on by itself as soon as there is some.'
  )
}
