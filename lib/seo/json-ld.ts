/** What schema.org calls a Thing. */
export type Thing = { '@type': string } & Record<string, unknown>

const escapes: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/** JSON that can stand inside <script> whatever an editor typed: nothing in it ends the element. */
export function serialise(thing: Thing): string {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...thing })
  return json.replace(/[<>&\u2028\u2029]/g, (character) => escapes[character] ?? '')
}
