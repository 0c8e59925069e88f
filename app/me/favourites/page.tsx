import { requireReader } from '@/app/require-reader'
import { MePage } from '@/app/me/me-page'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { withErrorPage } from '@/app/with-error-page'
import { FavouriteList } from '@/components/me/favourite-list'
import { FolderNav } from '@/components/me/folder-nav'
import { TitleSearch } from '@/components/me/title-search'
import { Notice } from '@/components/ui/notice'
import { meCopy } from '@/lib/copy/me'
import { readFolders } from '@/lib/reader/folders'
import { readFavourites } from '@/lib/reader/favourites'
import { parseBefore } from '@/lib/content/own-list'
import { actions, routes } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { parseQuery } from '@/lib/schemas/search'

export const metadata = { title: meCopy.favourites.heading, robots: { index: false } }

async function FavouritesPage({ searchParams }: { searchParams: SearchParams }) {
  const { q, before, folder: folderId } = await searchParams
  const reader = await requireReader(routes.favourites)
  const query = parseQuery({ q })
  const place = parseBefore(before)
  // 0: in no folder; undefined: all.
  const folder = folderId === undefined ? undefined : parseId(folderId)
  const [folders, list] = await Promise.all([
    readFolders(reader),
    typeof query === 'string' ? null : readFavourites(reader, folder, query, place),
  ])
  const text = query && typeof query === 'object' ? query.text : ''
  const within: Record<string, string> = folder === undefined ? {} : { folder: String(folder ?? 0) }
  return (
    <MePage
      path={routes.favourites}
      heading={meCopy.favourites.heading}
      beacon={actions.favouritesSeen}
    >
      <Notice name={await readNotice(searchParams)} />
      <FolderNav folders={folders} folder={folder} />
      <TitleSearch path={routes.favourites} query={text} hidden={within} />
      {list ? (
        <FavouriteList
          list={list}
          folders={folders}
          query={{ ...within, q: text }}
          older={place !== null}
        />
      ) : (
        <p role="alert">{meCopy.tooLong}</p>
      )}
    </MePage>
  )
}

export default withErrorPage(FavouritesPage)
