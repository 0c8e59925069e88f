import { notFound } from 'next/navigation'
import { demandReader } from '@/app/require-reader'
import { PrivatePage } from '@/app/private-page'
import { safely } from '@/app/safely'
import { FavouritePanel } from '@/components/me/favourite-panel'
import { doorPageCopy } from '@/lib/copy/action-pages'
import { readKept } from '@/lib/reader/favourites'
import { readFolders } from '@/lib/reader/folders'
import { readPublicStory } from '@/lib/content/public-story'
import { doorPage, doors } from '@/lib/routes'

export const metadata = { title: doorPageCopy.title.favourite, robots: { index: false } }

async function FavouritePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const path = doorPage(doors.favourite, { id })
  const reader = await demandReader(path)
  const story = (await readPublicStory(id)) ?? notFound()
  const [kept, folders] = await Promise.all([readKept(reader, story.id), readFolders(reader)])
  return (
    <PrivatePage path={path}>
      <FavouritePanel story={story} kept={kept} folders={folders} />
    </PrivatePage>
  )
}

export default safely(FavouritePage)
