import { meCopy } from '@/lib/copy/me'
import type { Folder } from '@/lib/reader/folders'
import { actions, routes, withQuery } from '@/lib/routes'

interface FolderNavProps {
  folders: Folder[]
  /** Null: favourites without a folder; undefined: all. */
  folder: number | null | undefined
}

export function FolderNav({ folders, folder }: FolderNavProps) {
  const words = meCopy.favourites
  const places = [
    { key: undefined, name: words.all },
    ...folders.map(({ id, name }) => ({ key: id, name })),
    { key: null, name: words.noFolder },
  ]
  return (
    <nav className="pills" aria-label={words.folders}>
      {places.map(({ key, name }) => (
        <a
          key={name}
          className="pill"
          href={withQuery(routes.favourites, key === undefined ? {} : { folder: String(key ?? 0) })}
          aria-current={key === folder ? 'page' : undefined}
        >
          <bdi>{name}</bdi>
        </a>
      ))}
      <a className="pill" href={actions.folders}>
        {words.manage}
      </a>
    </nav>
  )
}
