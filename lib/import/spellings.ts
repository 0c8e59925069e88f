/**
 * What an address in a body may mean as the name of a file: as it stands, percent-decoded, without a query or a
 * fragment; with the slashes of Windows turned.
 */
export function spellings(url: string): string[] {
  const [path = ''] = url.split(/[?#]/)
  const names = [url, decoded(url), path, decoded(path)]
  return [...new Set(names.map((name) => name.replaceAll('\\', '/')))].filter(Boolean)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
