import { originCopy } from '@/lib/copy/origin'
import type { Story } from '@/lib/content/stories'
import { originLines } from '@/lib/origin'

/** 来源 of a reprint, 原标题, 原作者 and 责任编辑, at the foot of the text; nothing where none is set. */
export function StoryOrigin({ story }: { story: Story }) {
  const lines = originLines(story)
  if (lines.length === 0) return null
  return (
    <ul className="origin" aria-label={originCopy.label}>
      {lines.map(([word, text]) => (
        <li key={word}>
          {word}
          <bdi>{text}</bdi>
        </li>
      ))}
    </ul>
  )
}
