import { importsOf, reach } from './imports'
import type { Rule } from './source'

// Private by nature (docs: pages are the same for everybody): React in the browser is welcome there.
const priv = /^app\/(\([^)]*\)\/)*(me|desk|login|register|reset|search|story|comment|api)\//
const entry = /^app\/(.*\/)?(page|layout|template|not-found|error)\.tsx$/

/** A .element.ts runs on public pages, which have no React. */
export const elementFaults: Rule = (sources) => {
  const paths = new Set(sources.map(({ path }) => path))
  return sources
    .filter(({ path }) => path.endsWith('.element.ts'))
    .filter((source) => importsOf(source, paths).some((name) => /^react(-dom)?(\/|$)/.test(name)))
    .map(({ path }) => `${path} imports React; an element must not`)
}

/** A .client.tsx is not reached from a public page. */
export const clientFaults: Rule = (sources) => {
  const pages = sources
    .map(({ path }) => path)
    .filter((path) => entry.test(path) && !priv.test(path))
  return [...reach(pages, sources)]
    .filter(([path]) => path.endsWith('.client.tsx'))
    .map(([path, way]) => `${path} is reached from a public page: ${way.join(' → ')}`)
}
