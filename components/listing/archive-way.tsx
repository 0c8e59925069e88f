import { copy } from '@/lib/copy'
import { archive, archiveParents, routes } from '@/lib/routes'
import { formatDay } from '@/lib/time'

/** From a day or month of the archive back to what holds it; `name` is yyyy-mm-dd, yyyy-mm or yyyy. */
export function ArchiveWay({ name }: { name: string }) {
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
