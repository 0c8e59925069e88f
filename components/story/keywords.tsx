import { copy } from '@/lib/copy'
import { topic } from '@/lib/routes'

/** 关键词: and where each leads; nothing where there are none. */
export function Keywords({ keywords }: { keywords: string[] }) {
  if (keywords.length === 0) return null
  return (
    <div className="keywords">
      <span id="keywords">{copy.story.keywords}</span>
      <ul className="pills" aria-labelledby="keywords">
        {keywords.map((keyword) => (
          <li key={keyword}>
            <a className="pill" href={topic(keyword)}>
              {keyword}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
