import { notFound } from 'next/navigation'
import { requireReader } from '@/app/require-reader'
import { PrivatePage, type SearchParams } from '@/app/private-page'
import { refusalOf } from '@/app/refusal'
import { withErrorPage } from '@/app/with-error-page'
import { FavouritePanel } from '@/components/me/favourite-panel'
import { actionPageCopy } from '@/lib/copy/action-pages'
import { readFavourite } from '@/lib/reader/favourites'
import { readFolders } from '@/lib/reader/folders'
import { readPublicStory } from '@/lib/content/public-story'
import { actionPage, actions } from '@/lib/routes'

export const metadata = { title: actionPageCopy.title.favourite, robots: { index: false } }

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

async function FavouritePage({ params, searchParams }: Props) {
  const { id } = await params
  const path = actionPage(actions.favourite, { id })
  const reader = await requireReader(path)
  const story = (await readPublicStory(id)) ?? notFound()
  const [favourite, folders] = await Promise.all([
    readFavourite(reader, story.id),
    readFolders(reader),
  ])
  return (
    <PrivatePage path={path}>
      {await refusalOf(path, searchParams)}
      <FavouritePanel story={story} favourite={favourite} folders={folders} />
    </PrivatePage>
  )
}

export default withErrorPage(FavouritePage)
