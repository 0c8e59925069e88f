/** Every element of the public pages, by its tag (components/tags.d.ts has their types). */
import { CopyLinkElement } from '@/components/story/copy-link.element'
import { ShareSheetElement } from '@/components/story/share-sheet.element'
import { WatchOnPhoneElement } from '@/components/story/watch-on-phone.element'
import { RelativeTimeElement } from '@/components/ui/relative-time.element'
import { ThemeSwitchElement } from '@/components/ui/theme-switch.element'
import { VideoPlayerElement } from '@/components/video/video-player.element'

const elements: { [tag in keyof XiaowenElements]: CustomElementConstructor } = {
  'copy-link': CopyLinkElement,
  'relative-time': RelativeTimeElement,
  'share-sheet': ShareSheetElement,
  'theme-switch': ThemeSwitchElement,
  'video-player': VideoPlayerElement,
  'watch-on-phone': WatchOnPhoneElement,
}

for (const [tag, element] of Object.entries(elements)) {
  if (!customElements.get(tag)) customElements.define(tag, element)
}
