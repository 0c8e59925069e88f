import type { ReactNode } from 'react'
import { actionPageCopy } from '@/lib/copy/action-pages'
import type { Folder } from '@/lib/reader/folders'

interface FolderFieldProps {
  label: ReactNode
  folders: Pick<Folder, 'id' | 'name'>[]
  chosen: number | null
  /** Makes the id unique on the page. */
  id?: string
  /** Shows the label to screen readers alone. */
  quiet?: boolean
}

/** 0: no folder (lib/schemas/favourite.ts). */
export function FolderField({ label, folders, chosen, id = 'folder', quiet }: FolderFieldProps) {
  return (
    <div className="field">
      <label htmlFor={id} className={quiet ? 'hidden' : undefined}>
        {label}
      </label>
      <select id={id} name="folder" defaultValue={chosen ?? 0}>
        <option value="0">{actionPageCopy.noFolder}</option>
        {folders.map((folder) => (
          <option key={folder.id} value={folder.id} dir="auto">
            {folder.name}
          </option>
        ))}
      </select>
    </div>
  )
}
