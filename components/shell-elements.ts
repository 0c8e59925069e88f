/** The elements of the header and the footer, which every page has. */
import { CurrentItemElement } from '@/components/layout/current-item.element'
import { HoverCardElement } from '@/components/layout/hover-card.element'
import { StickyHeaderElement } from '@/components/layout/sticky-header.element'
import { KeepOfflineElement } from '@/components/offline/keep-offline.element'
import { ReaderBadgeElement } from '@/components/reader/reader-badge.element'
import { ReaderStateElement } from '@/components/reader/reader-state.element'
import { SearchSuggestElement } from '@/components/search/search-suggest.element'
import { SearchToggleElement } from '@/components/search/search-toggle.element'
import { ChoiceButtonsElement } from '@/components/ui/choice-buttons.element'
import { ThemeSwitchElement } from '@/components/ui/theme-switch.element'

type Elements<Tags> = { [tag in keyof Tags]: CustomElementConstructor }

const shell: Elements<ShellElements> = {
  'choice-buttons': ChoiceButtonsElement,
  'current-item': CurrentItemElement,
  'hover-card': HoverCardElement,
  'keep-offline': KeepOfflineElement,
  'reader-badge': ReaderBadgeElement,
  'search-suggest': SearchSuggestElement,
  'search-toggle': SearchToggleElement,
  'sticky-header': StickyHeaderElement,
  'theme-switch': ThemeSwitchElement,
  // Last: it asks once the others listen.
  'reader-state': ReaderStateElement,
}

/** Registers these and then the elements of the header and the footer. */
export function defineElements<Tags>(own: Elements<Tags>): void {
  for (const [tag, element] of Object.entries<CustomElementConstructor>({ ...own, ...shell })) {
    if (!customElements.get(tag)) customElements.define(tag, element)
  }
}
