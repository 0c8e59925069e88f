import { editorCopy } from '@/lib/copy/editor'

const words = editorCopy.pictures

/** What the script asks of a picture; a template, since it has a form of its own. */
export function PictureDialog() {
  return (
    <template>
      <dialog className="editor-dialog" aria-labelledby="editor-dialog-heading">
        <form method="dialog" className="form" noValidate>
          <h2 id="editor-dialog-heading">{words.heading}</h2>
          <p className="field-hint" data-file />
          <canvas hidden />
          <p className="field-error" role="alert" />
          {(['alt', 'credit'] as const).map((name) => (
            <div className="field" key={name}>
              <label htmlFor={`picture-${name}`}>{words[name]}</label>
              <p className="field-hint" id={`picture-${name}-hint`}>
                {words[`${name}Hint`]}
              </p>
              <input
                id={`picture-${name}`}
                name={name}
                type="text"
                dir="auto"
                aria-describedby={`picture-${name}-hint`}
              />
            </div>
          ))}
          <p role="status" />
          <div className="desk-row">
            <button type="submit" className="button">
              {words.insert}
            </button>
            <button type="button" className="button quiet" data-later>
              {words.later}
            </button>
            <button type="button" className="button quiet" data-cancel>
              {words.cancel}
            </button>
          </div>
        </form>
      </dialog>
    </template>
  )
}
