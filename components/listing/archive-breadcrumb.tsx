import { copy } from '@/lib/copy'
import { archive, archiveParents, routes } from '@/lib/routes'
import { formatDay } from '@/lib/time'

/** Links from a day, month or year of the archive to its ancestors; `name` is yyyy-mm-dd, yyyy-mm or yyyy. */
export function ArchiveBreadcrumb({ name }: { name: string }) {
  return (
    <>
      <a href={routes.archive}>{copy.lists.archive}</a>
      {archiveParents(name).map((above) => (
        <span key={above}>
          {' › '}
          <a href={archive(above)}>{formatDay(above)}</a>
        </span>
      ))}
    </>
  )
}
