/** https://schema.org/Thing */
export type Thing = { '@type': string } & Record<string, unknown>

const escapes: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/** JSON-LD that is safe inside <script>: characters that could end the element are escaped. */
export function serialise(thing: Thing): string {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...thing })
  return json.replace(/[<>&\u2028\u2029]/g, (character) => escapes[character] ?? '')
}
