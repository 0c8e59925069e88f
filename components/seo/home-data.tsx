import { JsonLd } from '@/components/seo/json-ld'
import type { StoryCard } from '@/lib/content/cards'
import { routes } from '@/lib/routes'
import { collection } from '@/lib/seo/listing'
import { organisation, website } from '@/lib/seo/organisation'
import { site } from '@/lib/site'

/** `items`: the stories that lead the page and the newest ones. */
export function HomeData({ items }: { items: StoryCard[] }) {
  return <JsonLd things={[website(), organisation(), collection(site.name, routes.home, items)]} />
}
