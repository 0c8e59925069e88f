import type { ReactElement } from 'react'

/**
 * Rendered once to HTML: React would serialise the tree for a client that no page has, and `npm run dev`, which has
 * one, would find what the elements have changed.
 */
export async function toStaticDocument(page: ReactElement): Promise<ReactElement> {
  // Next forbids a static import of it in components.
  const { renderToStaticMarkup } = await import('react-dom/server')
  return (
    <div
      className="document"
      dangerouslySetInnerHTML={{ __html: renderToStaticMarkup(page) }}
      suppressHydrationWarning
    />
  )
}
