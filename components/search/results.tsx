import { Sentence } from '@/components/ui/sentence'
import type { ReactNode } from 'react'
import { Marked } from '@/components/ui/marked'
import { SearchPager } from '@/components/search/search-pager'
import { Card } from '@/components/ui/card'
import { formatNumber } from '@/lib/format-number'
import type { ResultCount } from '@/lib/search/search'
import type { Result } from '@/lib/search/results'
import { copy } from '@/lib/copy'
import { searchFor } from '@/lib/routes'
import type { TextPart } from '@/lib/search/marked'
import type { Query } from '@/lib/schemas/search'

const words = copy.search

interface ResultsProps {
  query: Query
  items: Result[]
  next: string | null
  /** Whether the time budget ran out before the search was complete. */
  unfinished: boolean
  older: boolean
  /** Words that were searched instead of a phrase without results. */
  relaxedTerms: string[] | null
  /** Words that nothing contains and that were not searched. */
  leftOut: string[]
  count: ResultCount | null
  didYouMean: string[]
}

export function Results(props: ResultsProps) {
  const { query, items, didYouMean, relaxedTerms, leftOut, count, ...place } = props
  return (
    <>
      {didYouMean.length > 0 && <Names intro={words.near} names={didYouMean} />}
      {relaxedTerms && (
        <Names
          intro={
            leftOut.length > 0 ? (
              <Sentence words={words.leftOut} names={[leftOut.join('、')]} />
            ) : (
              <Sentence words={words.instead} names={[query.text]} />
            )
          }
          names={relaxedTerms}
        />
      )}
      {items.length > 0 && count && (
        <p className="meta" role="status">
          {words[count.more ? 'countMore' : 'count'](formatNumber(count.value))}
        </p>
      )}
      {items.length === 0 && !place.unfinished && <p role="status">{words.none}</p>}
      <div className="day-items">
        {items.map(({ story, title, text, keyword }) => (
          <Card
            key={story.id}
            story={story}
            look="row item"
            heading="h2"
            size="card"
            sizes="(min-width: 48em) 15em, 7em"
            title={title}
            text={excerpt(text, keyword)}
            column
          />
        ))}
      </div>
      {!relaxedTerms && <SearchPager query={query} hasResults={items.length > 0} {...place} />}
    </>
  )
}

/** Written in JSX, an ideographic space at the end of a line is dropped. */
const BLANK = '\u3000'

function excerpt(text: TextPart[], keyword: TextPart[] | null): ReactNode {
  if (keyword === null) return text.length > 0 ? <Marked parts={text} /> : undefined
  return (
    <>
      {copy.story.keywords}
      <bdi>
        <Marked parts={keyword} />
      </bdi>
      {BLANK}
      <bdi>
        <Marked parts={text} />
      </bdi>
    </>
  )
}

function Names({ intro, names }: { intro: ReactNode; names: string[] }) {
  return (
    <p className="search-names">
      {intro}
      {names.map((name) => (
        <a key={name} href={searchFor(name)} dir="auto">
          {name}
        </a>
      ))}
    </p>
  )
}
