import { copy } from '@/lib/copy'
import { topic } from '@/lib/routes'

/** Where to begin for who doesn't know yet. */
export function HotKeywords({ keywords }: { keywords: string[] }) {
  if (keywords.length === 0) return null
  return (
    <section>
      <h2 className="section-title">{copy.search.hot}</h2>
      <ul className="pills">
        {keywords.map((keyword) => (
          <li key={keyword}>
            <a className="pill" href={topic(keyword)}>
              {keyword}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
