import { Sentence } from '@/components/ui/sentence'
import { PostButton } from '@/components/me/post-button'
import { RowMenu } from '@/components/me/row-menu'
import { meCopy } from '@/lib/copy/me'
import type { Folder } from '@/lib/reader/folders'
import { actionPath, actions, routes, withQuery } from '@/lib/routes'
import { MAX_FOLDER_NAME } from '@/lib/schemas/favourite'

export function FolderRow({ folder }: { folder: Folder }) {
  const words = meCopy.folders
  const { id, name, count, fixed } = folder
  const field = `name-${id}`
  return (
    <li className="me-subscription">
      <a
        className="me-target"
        href={withQuery(routes.favourites, { folder: String(id) })}
        dir="auto"
      >
        {name}
      </a>
      <span className="meta">{words.count(count)}</span>
      {!fixed && (
        <RowMenu id={`folder-${id}`} about={name}>
          <form className="me-inline" method="post" action={actionPath(actions.folders)}>
            <input type="hidden" name="id" value={id} />
            <div className="field">
              <label className="hidden" htmlFor={field}>
                <Sentence words={words.newName} names={[name]} />
              </label>
              <input
                id={field}
                name="name"
                dir="auto"
                defaultValue={name}
                maxLength={MAX_FOLDER_NAME}
              />
            </div>
            <button className="button quiet">
              {words.rename}
              <span className="hidden" dir="auto">
                {name}
              </span>
            </button>
          </form>
          <PostButton
            action={actions.folders}
            fields={{ id, remove: 1 }}
            label={words.remove}
            about={name}
            danger
          />
        </RowMenu>
      )}
    </li>
  )
}
