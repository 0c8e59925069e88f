import { PostButton } from '@/components/me/post-button'
import { meCopy } from '@/lib/copy/me'
import type { Folder } from '@/lib/reader/folders'
import { actionPath, actions } from '@/lib/routes'
import { MAX_FOLDER_NAME } from '@/lib/schemas/favourite'

export function FolderRow({ folder }: { folder: Folder }) {
  const words = meCopy.folders
  const { id, name, count, fixed } = folder
  const field = `name-${id}`
  return (
    <li className="me-actions">
      <strong>{name}</strong>
      <span className="meta">{words.count(count)}</span>
      {!fixed && (
        <>
          <form className="me-inline" method="post" action={actionPath(actions.folders)}>
            <input type="hidden" name="id" value={id} />
            <div className="field">
              <label className="hidden" htmlFor={field}>
                {words.newName(name)}
              </label>
              <input id={field} name="name" defaultValue={name} maxLength={MAX_FOLDER_NAME} />
            </div>
            <button className="button quiet">
              {words.rename}
              <span className="hidden">{name}</span>
            </button>
          </form>
          <PostButton
            action={actions.folders}
            fields={{ id, remove: 1 }}
            label={words.remove}
            about={name}
          />
        </>
      )}
    </li>
  )
}
