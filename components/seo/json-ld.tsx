import { serialise, type Thing } from '@/lib/seo/json-ld'

/** One script for each thing, for parsers that don't support @graph. */
export function JsonLd({ things }: { things: (Thing | null)[] }) {
  return things
    .filter((thing) => thing !== null)
    .map((thing) => (
      <script
        key={thing['@type']}
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: serialise(thing) }}
      />
    ))
}
