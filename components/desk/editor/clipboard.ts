/** Pictures among what is pasted or dropped. */
export function picturesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
}

/** What was copied with its format; null where there is none, or a picture alone, whose file comes along. */
export function htmlIn(data: DataTransfer): string | null {
  const html = slim(data.getData('text/html'))
  if (html.trim() === '') return null
  const hasFile = picturesIn(data).length > 0
  const hasText = html.replace(/<!--[^]*?-->|<[^>]*>/g, '').replace(/&nbsp;|\s/g, '') !== ''
  return hasFile && !hasText ? null : html
}

/** Style sheets and data in addresses: most of what Word copies, and nothing that is kept. */
function slim(html: string): string {
  return html
    .replace(/<style\b[^]*?<\/style>/gi, '')
    .replace(/<xml\b[^]*?<\/xml>/gi, '')
    .replace(/\bdata:[\w/+.-]+;base64,[\w+/=\s]+/gi, 'data:,')
}
