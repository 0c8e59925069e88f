/** The editor of a story's text: a script of its own, which only pages with the editor load. */
import { MarkdownEditorElement } from '@/components/desk/editor/markdown-editor.element'

customElements.define('markdown-editor', MarkdownEditorElement)
