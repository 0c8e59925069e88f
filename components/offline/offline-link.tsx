import { offlineCopy } from '@/lib/copy/offline'
import { offlineRoutes } from '@/lib/routes'

/** The link to 离线阅读; with the element that keeps pages, and the words that stand above one that is a copy. */
export function OfflineLink({ keeps }: { keeps?: boolean }) {
  const link = <a href={offlineRoutes.offline}>{offlineCopy.title}</a>
  if (!keeps) return link
  return (
    <keep-offline>
      {link}
      <p className="notice" hidden>
        {offlineCopy.copyOf}
      </p>
    </keep-offline>
  )
}
