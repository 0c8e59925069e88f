/** Where to begin for who doesn't know yet. */
import { cached, tag } from '@/lib/cache'
import { findHotKeywords, findPopular } from '@/lib/content/search/find-popular'

export const readPopular = cached('popular-searches', findPopular, () => [tag.searches])

export const readHotKeywords = cached('hot-keywords', findHotKeywords, () => [tag.stories])
