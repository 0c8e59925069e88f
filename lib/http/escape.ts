/** A text in the place where something else would be read. */

const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** As text and within double quotes (https://html.spec.whatwg.org/#escapingString). */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => NAMED[character] ?? '')
}

/** XML 1.0, production 2: a single control character, even as an entity, makes the file unreadable. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** As text and within double quotes of XML 1.0; what it may not hold is left out. */
export function escapeXml(text: string): string {
  return escapeHtml(text.replace(ILLEGAL, ''))
}

/** For a regular expression in which the text means itself. */
export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

/** For a pattern of LIKE in which the text means itself. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}

/** For the text of a link in Markdown, which ends at a bracket. */
export function escapeLabel(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&')
}
