import { Sentence } from '@/components/ui/sentence'
import { FolderField } from '@/components/me/folder-field'
import { meCopy } from '@/lib/copy/me'
import type { Folder } from '@/lib/reader/folders'
import { actionPath, actions } from '@/lib/routes'

interface MoveFormProps {
  story: { id: number; title: string }
  folders: Folder[]
  folder: number | null
}

export function MoveFavouriteForm({ story, folders, folder }: MoveFormProps) {
  const words = meCopy.favourites
  return (
    <form
      className="me-inline"
      method="post"
      action={actionPath(actions.favourite, { id: story.id })}
    >
      <input type="hidden" name="on" value="1" />
      <FolderField
        id={`folder-${story.id}`}
        label={<Sentence words={words.folderOf} names={[story.title]} />}
        folders={folders}
        chosen={folder}
        quiet
      />
      <button className="button quiet">
        {words.move}
        <span className="hidden" dir="auto">
          {story.title}
        </span>
      </button>
    </form>
  )
}
