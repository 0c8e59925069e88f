/**
 * The tag that lib/cache.ts gave a read, from what the database announces: `keyword/港口`, the word
 * as the editor wrote it. Tags travel in a response header, so the word is percent-encoded.
 */
export function toTag(announced: string): string {
  const [kind = '', ...word] = announced.split('/')
  return word.length > 0 ? `${kind}/${encodeURIComponent(word.join('/'))}` : kind
}
