import type { ReactNode } from 'react'
import { Meta } from '@/components/ui/meta'
import { Thumb, type ThumbProps } from '@/components/ui/thumb'
import { Clauses } from '@/components/ui/clauses'
import { story as storyPath } from '@/lib/routes'

interface CardProps extends ThumbProps {
  /** `lead`, `feature`, `row` … (styles/cards.css); none: picture above title. */
  look?: string
  heading?: 'h2' | 'h3'
  summary?: boolean
  /** In the place of the title and the summary, where parts of them are marked. */
  title?: ReactNode
  text?: ReactNode
  /** Whether the column's name stands before the date. */
  column?: boolean
  /** The hour instead of the date, below a day's name. */
  clock?: boolean
}

/** A story in a list: one link, its title, that covers the whole card. */
export function Card({
  look,
  heading: Heading = 'h3',
  summary,
  title,
  text,
  column,
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
          <a href={storyPath(story)}>{title ?? <Clauses text={story.title} />}</a>
        </Heading>
        {shownText && <p className="summary">{shownText}</p>}
        <Meta story={story} column={column} clock={clock} />
      </div>
    </article>
  )
}
