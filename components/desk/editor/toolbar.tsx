import { PICTURE_TYPES } from '@/components/desk/editor/picture-types'
import { editorCopy } from '@/lib/copy/editor'

const { commands, keys } = editorCopy

/** Hidden until the script connects. */
export function EditorToolbar() {
  return (
    <div className="editor-toolbar" role="group" aria-label={editorCopy.toolbar} hidden>
      {Object.entries(commands).map(([command, label]) => (
        <button key={command} type="button" data-command={command} title={keys[command]}>
          {label}
        </button>
      ))}
      <button type="button" data-command="preview" aria-expanded="false">
        {editorCopy.preview}
      </button>
      <input type="file" accept={PICTURE_TYPES} multiple hidden aria-label={commands.picture} />
    </div>
  )
}
