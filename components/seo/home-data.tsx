import { JsonLd } from '@/components/seo/json-ld'
import type { StoryCard } from '@/lib/content/cards'
import { itemList } from '@/lib/seo/listing'
import { organisation, website } from '@/lib/seo/organisation'

/** `items`: the stories that lead the page and the newest ones. */
export function HomeData({ items }: { items: StoryCard[] }) {
  return <JsonLd things={[website(), organisation(), itemList(items)]} />
}
