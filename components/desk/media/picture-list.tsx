import { CursorPager } from '@/components/ui/cursor-pager'
import { mediaDeskCopy as words } from '@/lib/copy/media-desk'
import type { ListedPicture } from '@/lib/newsroom/pictures/find'
import { picture as pictureUrl, pictureAt, routes } from '@/lib/routes'
import { pickedAt, type Picking } from '@/lib/schemas/picking'

interface PictureListProps {
  items: ListedPicture[]
  next: string | null
  older: boolean
  /** The filter and what is being chosen for. */
  query: Record<string, string>
  picking: Picking | null
}

export function PictureList({ items, next, older, query, picking }: PictureListProps) {
  return (
    <section aria-label={words.library}>
      {items.length === 0 && <p className="empty">{words.empty}</p>}
      <ul className="media-list">
        {items.map((picture) => (
          <PictureItem key={picture.key} picture={picture} picking={picking} />
        ))}
      </ul>
      <CursorPager
        path={routes.deskMedia}
        query={query}
        name="after"
        next={next}
        older={older}
        labels={words.pager}
      />
    </section>
  )
}

function PictureItem({ picture, picking }: { picture: ListedPicture; picking: Picking | null }) {
  const { key, alt, credit, isEnded, rightsUntil, partnersMay } = picture
  const name = alt || words.untitled
  const notes = [
    credit,
    isEnded ? words.ended : rightsUntil && words.until(rightsUntil),
    !partnersMay && words.notForPartners,
  ].filter(Boolean)
  return (
    <li>
      <a
        href={picking ? pickedAt(picking, key) : pictureAt(key)}
        data-key={key}
        aria-label={picking ? words.chooseOf(name) : undefined}
      >
        <Thumb {...picture} />
        <span dir="auto">{name}</span>
      </a>
      <p className="meta" dir="auto">
        {notes.join(' · ')}
      </p>
    </li>
  )
}

/** After its last day a picture is shown nowhere, the desk included. */
function Thumb({ file, width, height, isEnded }: ListedPicture) {
  if (isEnded) return <span className="media-ended">{words.ended}</span>
  return <img src={pictureUrl(file, 320)} width={width} height={height} alt="" loading="lazy" />
}
