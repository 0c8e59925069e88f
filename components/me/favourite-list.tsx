import { Empty } from '@/components/me/empty'
import { MoveFavouriteForm } from '@/components/me/move-favourite-form'
import { CursorPager } from '@/components/ui/cursor-pager'
import { StoryRow } from '@/components/me/story-row'
import { PostButton } from '@/components/me/post-button'
import { meCopy } from '@/lib/copy/me'
import type { Folder } from '@/lib/reader/folders'
import type { Favourite } from '@/lib/reader/favourites'
import type { OwnList } from '@/lib/content/own-list'
import { actions, routes } from '@/lib/routes'

interface FavouriteListProps {
  list: OwnList<Favourite>
  folders: Folder[]
  /** The list's parameters: folder, words. */
  query: Record<string, string>
  older: boolean
}

export function FavouriteList({ list, folders, query, older }: FavouriteListProps) {
  const words = meCopy.favourites
  if (list.items.length === 0) {
    if (query.q) return <p className="empty">{meCopy.none}</p>
    const text = query.folder === undefined ? words.empty : words.emptyFolder
    return <Empty text={text} ways={['home', 'hot', 'videos']} />
  }
  return (
    <>
      <ul className="me-list me-stories">
        {list.items.map(({ story, folder }) => (
          <StoryRow key={story.id} story={story}>
            <MoveFavouriteForm story={story} folders={folders} folder={folder} />
            <PostButton
              action={actions.favourite}
              names={{ id: story.id }}
              fields={{ on: 0 }}
              label={words.remove}
              about={story.title}
            />
          </StoryRow>
        ))}
      </ul>
      <CursorPager
        path={routes.favourites}
        query={query}
        next={list.next}
        older={older}
        labels={meCopy.pager}
      />
    </>
  )
}
