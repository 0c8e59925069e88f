import { copy } from '@/lib/copy'
import { absolute } from '@/lib/origin'
import { routes } from '@/lib/routes'
import type { Thing } from '@/lib/seo/json-ld'

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
