import { copy } from '@/lib/copy'
import { absolute } from '@/lib/http/origin'
import { archive, archiveParents, routes } from '@/lib/routes'
import type { Thing } from '@/lib/seo/json-ld'
import { formatDay } from '@/lib/time'

export interface Crumb {
  name: string
  path: string
}

/** The way from the home page to this one: https://schema.org/BreadcrumbList */
export function breadcrumbs(crumbs: Crumb[]): Thing {
  const way = [{ name: copy.header.home, path: routes.home }, ...crumbs]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(path),
    })),
  }
}

/** What stands above a day (yyyy-mm-dd), a month or a year of the archive. */
export function archiveCrumbs(name: string): Crumb[] {
  return [
    { name: copy.lists.archive, path: routes.archive },
    ...archiveParents(name).map((above) => ({ name: formatDay(above), path: archive(above) })),
  ]
}
