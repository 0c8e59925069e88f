import { Sentence } from '@/components/ui/sentence'
import { ActionForm } from '@/components/me/action-form'
import { FolderField } from '@/components/me/folder-field'
import { PostButton } from '@/components/me/post-button'
import { actionPageCopy } from '@/lib/copy/action-pages'
import type { Folder } from '@/lib/reader/folders'
import { actions, story as storyPath } from '@/lib/routes'

interface FavouritePanelProps {
  story: { id: number; kind: 'article' | 'video'; title: string }
  /** Null: not a favourite. */
  favourite: { folder: number | null } | null
  folders: Folder[]
}

export function FavouritePanel({ story, favourite, folders }: FavouritePanelProps) {
  const { favourite: words, move, folder, toStory } = actionPageCopy
  const names = { id: story.id }
  return (
    <>
      <h1>
        <Sentence words={words.heading} names={[story.title]} />
      </h1>
      <p role="status">{favourite ? words.isOn : words.isOff}</p>
      <ActionForm
        action={actions.favourite}
        names={names}
        hidden={{ on: 1 }}
        submit={favourite ? move : words.on}
      >
        <FolderField label={folder} folders={folders} chosen={favourite?.folder ?? null} />
      </ActionForm>
      <div className="me-actions">
        {favourite && (
          <PostButton
            action={actions.favourite}
            names={names}
            fields={{ on: 0 }}
            label={words.off}
          />
        )}
        <a className="button quiet" href={storyPath(story)}>
          {toStory}
        </a>
      </div>
    </>
  )
}
