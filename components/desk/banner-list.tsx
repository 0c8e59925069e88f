import { bannerCopy as words } from '@/lib/copy/banner'
import type { DeskBanner } from '@/lib/desk/banners'
import { actionPath, actions } from '@/lib/routes'
import { formatMinute } from '@/lib/time'

interface BannerListProps {
  banners: DeskBanner[]
  mayEnd: boolean
}

export function BannerList({ banners, mayEnd }: BannerListProps) {
  const current = banners.filter(({ state }) => state !== 'over')
  const past = banners.filter(({ state }) => state === 'over')
  return (
    <>
      <section aria-labelledby="banners">
        <h2 id="banners">{words.list}</h2>
        {current.length === 0 && <p className="empty">{words.empty}</p>}
        <Entries banners={current} mayEnd={mayEnd} />
      </section>
      {past.length > 0 && (
        <section aria-labelledby="past">
          <h2 id="past">{words.past}</h2>
          <Entries banners={past} mayEnd={false} />
        </section>
      )}
    </>
  )
}

function Entries({ banners, mayEnd }: BannerListProps) {
  return (
    <ul className="desk-list">
      {banners.map((banner) => (
        <Entry key={banner.id} {...banner} mayEnd={mayEnd} />
      ))}
    </ul>
  )
}

interface EntryProps extends DeskBanner {
  mayEnd: boolean
}

function Entry({ id, text, link, showFrom, showUntil, state, mayEnd }: EntryProps) {
  return (
    <li className="desk-item">
      <div className="desk-row">
        <strong dir="auto">{text}</strong>
        <span className="meta">{words[state]}</span>
        {mayEnd && (
          <form method="post" action={actionPath(actions.deskBannerEnd, { id })}>
            <button className="button quiet" aria-label={words.endOf(text)}>
              {words.end}
            </button>
          </form>
        )}
      </div>
      <p className="desk-hint">
        {words.time(formatMinute(showFrom), showUntil ? formatMinute(showUntil) : words.noEnd)}{' '}
        {link}
      </p>
    </li>
  )
}
