import { JsonLd } from '@/components/seo/json-ld'
import type { Special } from '@/lib/content/specials'
import { special as specialPath } from '@/lib/routes'
import { breadcrumbs } from '@/lib/seo/breadcrumb'
import { collection } from '@/lib/seo/listing'
import { wideUrl } from '@/lib/seo/pictures'
import { isoWithOffset } from '@/lib/time'

interface SpecialDataProps {
  special: Special
  description: string
}

export function SpecialData({ special, description }: SpecialDataProps) {
  const { title: name, cover, publishedAt, changedAt } = special
  const path = specialPath(special.slug)
  const page = {
    ...collection(name, path, special.stories),
    description: description || undefined,
    image: cover ? wideUrl(cover) : undefined,
    datePublished: isoWithOffset(publishedAt),
    dateModified: isoWithOffset(changedAt),
  }
  return <JsonLd things={[page, breadcrumbs([{ name, path }])]} />
}
