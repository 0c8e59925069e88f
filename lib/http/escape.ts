const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** For text and double-quoted attributes (https://html.spec.whatwg.org/#escapingString). */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => NAMED[character] ?? '')
}

/** For the text of a WebVTT cue, where not every player knows &quot;. */
export function escapeCue(text: string): string {
  return text.replace(/[&<>]/g, (character) => NAMED[character] ?? '')
}

/** XML 1.0, production 2: one control character, even as an entity, makes a file malformed. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** For text and double-quoted attributes of XML 1.0; illegal characters are removed. */
export function escapeXml(text: string): string {
  return escapeHtml(text.replace(ILLEGAL, ''))
}

const CHARACTERS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The text of XML with its five entities and those by number; others stay as they are. */
export function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (entity, decimal?: string, hex?: string, name?: string) => {
      if (name) return CHARACTERS[name] ?? entity
      const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : entity
    },
  )
}

/** For a literal in a regular expression. */
export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

/** For a literal in a LIKE pattern. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}

/** For the text of a Markdown link. */
export function escapeLabel(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&')
}
