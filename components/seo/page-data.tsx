import { JsonLd } from '@/components/seo/json-ld'
import type { Page } from '@/lib/content/pages'
import * as routes from '@/lib/routes'
import { breadcrumbs } from '@/lib/seo/breadcrumb'
import { webPage } from '@/lib/seo/listing'

export function PageData({ page }: { page: Page }) {
  const crumbs = [{ name: page.title, path: routes.page(page.slug) }]
  return <JsonLd things={[webPage(page), breadcrumbs(crumbs)]} />
}
