import { JsonLd } from '@/components/seo/json-ld'
import { organisation, website } from '@/lib/seo/organisation'

export function HomeData() {
  return <JsonLd things={[website(), organisation()]} />
}
