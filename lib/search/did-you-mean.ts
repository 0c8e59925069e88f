import type { Column } from '@/lib/content/columns'
import { distance } from '@/lib/search/distance'
import { db } from '@/lib/db'
import { fold } from '@/lib/fold/fold'

const LIMIT = 5

/** 您要找的是不是: keywords and columns within a small edit distance of the text, nearest first. */
export async function readDidYouMean(text: string, columns: Column[]): Promise<string[]> {
  const keywords = await findCandidates(text)
  const names = [...columns.map(({ name }) => ({ name, folded: fold(name) })), ...keywords]
  const typed = fold(text)
  const near = names
    .map(({ name, folded }) => ({ name, apart: distance(folded, typed) }))
    .filter(
      ({ name, apart }) => apart > 0 && apart <= maxDistance(Math.min(name.length, text.length)),
    )
    .sort((a, b) => a.apart - b.apart)
  return [...new Set(near.map(({ name }) => name))].slice(0, LIMIT)
}

/** One edit in a short word, two in a longer one, none in a single character. */
function maxDistance(length: number): number {
  return length < 2 ? 0 : length < 5 ? 1 : 2
}

/** The keywords of about the same length that share most characters with the text. */
function findCandidates(text: string): Promise<{ name: string; folded: string }[]> {
  return db().$queryRaw`
    with typed as (select string_to_array(search.fold(${text}), null) as characters),
      candidates as materialized (
        select name, search.fold(name) as folded from keyword, typed
        where string_to_array(search.fold(name), null) && characters
          and abs(char_length(name) - cardinality(characters)) <= 2
      )
    select name, folded from candidates, typed
    order by (select count(*) from unnest(characters) as c where strpos(folded, c) > 0) desc, name
    limit 50`
}
