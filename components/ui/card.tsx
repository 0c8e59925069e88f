import type { ReactNode } from 'react'
import { Mark } from '@/components/ui/mark'
import { Meta } from '@/components/ui/meta'
import { Thumb, type ThumbProps } from '@/components/ui/thumb'
import { Title } from '@/components/ui/title'
import { story as storyPath } from '@/lib/routes'
import type { TextPart } from '@/lib/search/marked'

interface CardProps extends ThumbProps {
  /** Classes of styles/cards.css; none: picture above title. */
  look?: string
  heading?: 'h2' | 'h3'
  summary?: boolean
  /** The title and the summary with marked words. */
  title?: TextPart[]
  text?: ReactNode
  /** Whether to show the column's name. */
  column?: boolean
  /** Replaces the column and the time. */
  meta?: ReactNode
  /** The time instead of the date. */
  clock?: boolean
}

/** One link, the title, covers the whole card. */
export function Card({
  look,
  heading: Heading = 'h3',
  summary,
  title,
  text,
  column,
  meta,
  clock,
  ...shown
}: CardProps) {
  const { story } = shown
  const shownText = text ?? (summary ? story.summary : null)
  const plain = !story.cover && story.kind === 'article'
  return (
    <article className={['card', look, plain && 'plain'].filter(Boolean).join(' ')}>
      <Thumb {...shown} />
      <div className="card-text">
        <Heading className="card-title">
          <a href={storyPath(story)} dir="auto">
            <Mark story={story} />
            <Title text={story.title} parts={title} />
          </a>
        </Heading>
        {shownText && (
          <p className="summary" dir="auto">
            {shownText}
          </p>
        )}
        {meta ?? <Meta story={story} column={column} clock={clock} />}
      </div>
    </article>
  )
}
