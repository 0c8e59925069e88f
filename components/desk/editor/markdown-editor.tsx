import { PictureDialog } from '@/components/desk/editor/picture-dialog-template'
import { SyntaxHelp } from '@/components/desk/editor/syntax-help'
import { EditorToolbar } from '@/components/desk/editor/toolbar'
import { assets } from '@/lib/assets'
import { editorCopy } from '@/lib/copy/editor'
import { styleNonce } from '@/lib/render-context'
import { actionPath, actions } from '@/lib/routes'

interface MarkdownEditorProps {
  name: string
  value: string
  error?: string
}

/** The text of a story in a form: a textarea, which a script of its own makes better. */
export function MarkdownEditor({ name, value, error }: MarkdownEditorProps) {
  const about = [error && `${name}-error`, `${name}-hint`].filter(Boolean).join(' ')
  return (
    <markdown-editor
      className="editor"
      data-pictures={actionPath(actions.deskMedia)}
      data-paste={actionPath(actions.deskPaste)}
      nonce={styleNonce()}
    >
      <script type="module" src={assets().editorElements} />
      <label htmlFor={name}>{editorCopy.body}</label>
      {error && (
        <p className="field-error" id={`${name}-error`}>
          {error}
        </p>
      )}
      <EditorToolbar />
      <div className="editor-panes">
        <textarea
          id={name}
          name={name}
          defaultValue={value}
          rows={24}
          dir="auto"
          spellCheck={false}
          autoComplete="off"
          aria-invalid={error ? true : undefined}
          aria-describedby={about}
        />
        <section
          className="editor-preview"
          aria-label={editorCopy.previewing}
          tabIndex={0}
          data-action={actionPath(actions.deskPreview)}
        >
          <p className="editor-preview-failed">{editorCopy.previewFailed}</p>
          <div className="prose" />
        </section>
      </div>
      <p className="field-hint" id={`${name}-hint`}>
        {editorCopy.hint}
      </p>
      <p className="editor-status" role="status" />
      <SyntaxHelp />
      <PictureDialog />
    </markdown-editor>
  )
}
