import type { StoryCard } from '@/lib/content/cards'
import { findCards } from '@/lib/content/find-cards'
import type { Hit } from '@/lib/content/search/find'
import { markTerms } from '@/lib/content/search/mark'
import type { Part } from '@/lib/marked'
import type { Prisma } from '@/prisma/client/client'

export interface Result {
  story: StoryCard
  title: Part[]
  /** The summary, or the piece of the body that has what the summary has not. */
  text: Part[]
}

interface Shown {
  id: number
  title: string
  text: string
  piece: string | null
}

/** The hits as they are shown, in their order; one that was withdrawn meanwhile is left out. */
export async function readResults(
  tx: Prisma.TransactionClient,
  hits: Hit[],
  terms: string[],
): Promise<Result[]> {
  const ids = hits.map(({ id }) => id)
  const [cards, forms] = await Promise.all([findCards(ids), readFolded(tx, ids, terms)])
  const byId = new Map(forms.map((form) => [form.id, form]))
  return cards.flatMap((story) => {
    const form = byId.get(story.id)
    return form ? [toResult(story, form, terms)] : []
  })
}

function toResult(story: StoryCard, form: Shown, terms: string[]): Result {
  const title = markTerms(story.title, form.title, terms)
  if (form.piece === null) return { story, title, text: markTerms(story.summary, form.text, terms) }
  const cut = { text: '…', marked: false }
  return { story, title, text: [cut, ...markTerms(form.piece, form.text, terms), cut] }
}

/** Title and summary as they are compared; where the body has a term that neither has, what is around it there. */
function readFolded(
  tx: Prisma.TransactionClient,
  ids: number[],
  terms: string[],
): Promise<Shown[]> {
  return tx.$queryRaw<Shown[]>`
    select s.id, search.fold(s.title) as title, coalesce(search.fold(piece), search.fold(s.summary)) as text, piece
    from story s
      cross join lateral (
        select array(
          select t from unnest(${terms}::text[]) t
          where strpos(search.fold(s.title || ' ' || s.summary), t) = 0
        ) as terms
      ) missing
      left join lateral (
        select search.plain(s.body) as words where cardinality(missing.terms) > 0
      ) plain on true
      left join lateral (
        select btrim(substr(words, greatest(1, at - 24), 90)) as piece
        from unnest(missing.terms) with ordinality as m(t, place),
          lateral (select strpos(search.fold(words), t) as at) found
        where at > 0 order by place limit 1
      ) around on true
    where s.id = any (${ids}::int[])`
}
