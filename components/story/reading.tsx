import { Listen } from '@/components/story/listen'
import { TextSize } from '@/components/ui/text-size'
import { copy } from '@/lib/copy'
import { readingMinutes } from '@/lib/reading-time'

/** How long an article is, 字号 and 听新闻. */
export function Reading({ body }: { body: string }) {
  const minutes = readingMinutes(body)
  return (
    <div className="reading">
      {minutes > 0 && <span>{copy.reading.minutes(minutes)}</span>}
      <TextSize />
      <Listen />
    </div>
  )
}
