/** Runs before the first paint, so that nothing flickers: what the reader chose, and whether signed in. */
import { choices } from '@/components/ui/choices'
import { BREAKING_ID } from '@/lib/breaking-id'

document.documentElement.dataset.scripted = ''
for (const choice of Object.values(choices)) choice.show(choice.read())
// A hint for the style sheets, not a proof: the session cookie itself can't be read by scripts.
if (/(^|; )reader=1(;|$)/.test(document.cookie)) document.documentElement.dataset.reader = ''

// The bar of breaking news ends the document and stands above it: where the answer's header says that there is one, nothing is
// painted before it. Browsers tell of the header only where the page came by https.
const [answer] = performance.getEntriesByType(
  'navigation',
) as Partial<PerformanceNavigationTiming>[]
if (answer?.serverTiming?.some(({ name }) => name === BREAKING_ID)) {
  const expected = document.createElement('link')
  expected.rel = 'expect'
  expected.setAttribute('blocking', 'render')
  expected.href = `#${BREAKING_ID}`
  document.head.append(expected)
}
