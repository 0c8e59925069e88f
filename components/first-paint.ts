/** Runs before the first paint, so that nothing flickers: the reader's theme, and whether signed in. */
import { readTheme, showTheme } from '@/components/ui/theme'

document.documentElement.dataset.scripted = ''
showTheme(readTheme())
// A hint for the style sheets, not a proof: the session cookie itself can't be read by scripts.
if (/(^|; )reader=1(;|$)/.test(document.cookie)) document.documentElement.dataset.reader = ''
