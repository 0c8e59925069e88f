import {
  defineLanguageFacet,
  Language,
  languageDataProp,
  syntaxHighlighting,
} from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { tagHighlighter, tags } from '@lezer/highlight'
import { parser, Strikethrough, Table } from '@lezer/markdown'

/** Colours of Markdown by classes of editor.css. Not @codemirror/lang-markdown, which brings HTML, CSS and JavaScript. */
export function markdownLanguage(): Extension {
  const data = defineLanguageFacet()
  const configured = parser.configure([
    Strikethrough,
    Table,
    { props: [languageDataProp.add({ Document: data })] },
  ])
  return [new Language(data, configured, [], 'markdown'), syntaxHighlighting(classes)]
}

const classes = tagHighlighter([
  { tag: tags.heading, class: 'md-heading' },
  { tag: tags.strong, class: 'md-strong' },
  { tag: tags.emphasis, class: 'md-emphasis' },
  { tag: tags.strikethrough, class: 'md-deleted' },
  { tag: tags.quote, class: 'md-quote' },
  { tag: [tags.url, tags.link], class: 'md-link' },
  { tag: [tags.processingInstruction, tags.contentSeparator], class: 'md-mark' },
])
