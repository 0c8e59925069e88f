import { LiveEntry } from '@/components/live/live-entry'
import { renderBody } from '@/components/story/render-body'
import { readBody } from '@/lib/content/body'
import type { LiveEntry as Entry } from '@/lib/content/live'

/** An entry as pages show it. */
export async function drawEntry(entry: Entry) {
  const html = entry.text && (await renderBody(await readBody(entry.text), true))
  return <LiveEntry key={entry.id} entry={entry} html={html} />
}

/** As HTML, for readers who have the page open. */
export async function renderEntry(entry: Entry): Promise<string> {
  // Next forbids a static import of react-dom/server in files that may be components.
  const { renderToStaticMarkup } = await import('react-dom/server')
  return renderToStaticMarkup(await drawEntry(entry))
}
