import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { EditorState, Transaction } from '@codemirror/state'
import { dropCursor, EditorView, keymap, type ViewUpdate } from '@codemirror/view'
import { changesBetween } from './changes'
import { runCommand, type TextCommand } from './commands'
import { asBlock } from './insert'
import { markdownLanguage } from './markdown-language'

export interface TextEditorOptions {
  text: string
  parent: HTMLElement
  /** Of the page's policy for styles; '' where it has none. */
  nonce: string
  /** Of the field: its label, and the ids of what describes it. */
  attributes: Record<string, string>
  onChange: (text: string, composing: boolean) => void
  /** Whether it takes care of the paste or the drop. */
  onPaste: (event: ClipboardEvent) => boolean
  onDrop: (event: DragEvent, at: number) => boolean
}

/** A place in the text that moves with it while something is fetched. */
export interface Place {
  from: number
  to: number
}

/** CodeMirror around a text of ours: what it holds is what was typed, to the byte. */
export class TextEditor {
  readonly view: EditorView
  readonly #places = new Set<Place>()

  constructor({ text, parent, nonce, attributes, ...on }: TextEditorOptions) {
    const listen = (update: ViewUpdate) => {
      if (!update.docChanged) return
      this.#move(update)
      on.onChange(update.state.doc.toString(), update.view.composing)
    }
    this.view = new EditorView({
      parent,
      doc: text,
      extensions: [
        nonce ? EditorView.cspNonce.of(nonce) : [],
        history(),
        EditorView.lineWrapping,
        EditorState.tabSize.of(4),
        dropCursor(),
        markdownLanguage(),
        EditorView.contentAttributes.of({ spellcheck: 'false', ...attributes }),
        keymap.of([
          { key: 'Mod-b', run: () => this.run('bold') },
          { key: 'Mod-k', run: () => this.run('link') },
          // Tab leaves the field (WCAG 2.1.2), since nothing is bound to it.
          ...defaultKeymap,
          ...historyKeymap,
        ]),
        EditorView.domEventHandlers({
          paste: (event) => on.onPaste(event),
          drop: (event, view) =>
            on.onDrop(event, view.posAtCoords({ x: event.clientX, y: event.clientY }, false)),
        }),
        EditorView.updateListener.of(listen),
      ],
    })
  }

  get text(): string {
    return this.view.state.doc.toString()
  }

  destroy(): void {
    this.view.destroy()
  }

  focus(): void {
    this.view.focus()
  }

  /** Does what a button of the toolbar says. */
  run(command: TextCommand): true {
    const { main } = this.view.state.selection
    const { from, to, insert, selectFrom, selectTo } = runCommand(
      command,
      this.text,
      main.from,
      main.to,
    )
    this.view.dispatch({
      changes: { from, to, insert },
      selection: { anchor: selectFrom, head: selectTo },
      scrollIntoView: true,
      userEvent: 'input',
    })
    this.focus()
    return true
  }

  /** Another text, such as one that somebody else's changes were merged into. Cursor and undo stay the writer's. */
  replace(text: string): void {
    const changes = this.view.state.changes(changesBetween(this.text, text))
    if (changes.empty) return
    this.view.dispatch({ changes, annotations: [Transaction.addToHistory.of(false)] })
  }

  /** The selection, or the position, as a place that moves with the text. */
  place(at?: number): Place {
    const { from, to } = this.view.state.selection.main
    const place = at === undefined ? { from, to } : { from: at, to: at }
    this.#places.add(place)
    return place
  }

  /** Replaces the place; what is more than part of a line stands in lines of its own. */
  insertAt(place: Place, text: string, userEvent: string): void {
    const { from, to } = place
    this.#places.delete(place)
    const body = this.text
    const insert = asBlock(body.slice(0, from), text, body.slice(to))
    const { main } = this.view.state.selection
    const isHere = main.from >= from && main.to <= to
    this.view.dispatch({
      changes: { from, to, insert },
      ...(isHere && { selection: { anchor: from + insert.length }, scrollIntoView: true }),
      userEvent,
    })
  }

  drop(place: Place): void {
    this.#places.delete(place)
  }

  #move({ changes }: ViewUpdate): void {
    for (const place of this.#places) {
      place.from = changes.mapPos(place.from, -1)
      place.to = Math.max(place.from, changes.mapPos(place.to, 1))
    }
  }
}
