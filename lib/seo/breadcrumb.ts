import { copy } from '@/lib/copy'
import { absolute } from '@/lib/http/origin'
import { archive, archiveParents, routes } from '@/lib/routes'
import type { Thing } from '@/lib/seo/json-ld'
import { formatDay } from '@/lib/time'

export interface Crumb {
  name: string
  path: string
}

/** https://schema.org/BreadcrumbList, starting at the home page. */
export function breadcrumbs(crumbs: Crumb[]): Thing {
  const all = [{ name: copy.header.home, path: routes.home }, ...crumbs]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: all.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(path),
    })),
  }
}

/** The ancestors of a day (yyyy-mm-dd), a month or a year of the archive. */
export function archiveCrumbs(name: string): Crumb[] {
  return [
    { name: copy.lists.archive, path: routes.archive },
    ...archiveParents(name).map((above) => ({ name: formatDay(above), path: archive(above) })),
  ]
}
