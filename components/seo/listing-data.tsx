import { JsonLd } from '@/components/seo/json-ld'
import type { StoryCard } from '@/lib/content/cards'
import { breadcrumbs, type Crumb } from '@/lib/seo/breadcrumb'
import { collection } from '@/lib/seo/listing'

interface Props {
  name: string
  path: string
  items: StoryCard[]
  /** The pages between the home page and this one. */
  breadcrumb?: Crumb[]
}

export function ListingData({ name, path, items, breadcrumb = [] }: Props) {
  return (
    <JsonLd
      things={[collection(name, path, items), breadcrumbs([...breadcrumb, { name, path }])]}
    />
  )
}
