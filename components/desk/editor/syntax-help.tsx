import { editorCopy } from '@/lib/copy/editor'
import { actions } from '@/lib/routes'

const { syntax, pictures } = editorCopy

/** How a body is written, in a few lines. */
export function SyntaxHelp() {
  return (
    <details className="editor-syntax">
      <summary>{syntax.heading}</summary>
      <dl>
        {syntax.lines.map(([mark, meaning]) => (
          <div key={mark}>
            <dt>
              <code>{mark}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a className="desk-link" href={actions.deskMedia} target="_blank">
          {pictures.heading}
        </a>
      </p>
    </details>
  )
}
