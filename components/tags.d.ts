import type { HTMLAttributes, RefAttributes } from 'react'
import type { CopyLinkElement } from '@/components/story/copy-link.element'
import type { ShareSheetElement } from '@/components/story/share-sheet.element'
import type { WatchOnPhoneElement } from '@/components/story/watch-on-phone.element'
import type { RelativeTimeElement } from '@/components/ui/relative-time.element'
import type { ThemeSwitchElement } from '@/components/ui/theme-switch.element'
import type { VideoPlayerElement, VideoProgress } from '@/components/video/video-player.element'

declare global {
  /** What components/elements.ts registers. */
  interface XiaowenElements {
    'copy-link': CopyLinkElement
    'relative-time': RelativeTimeElement
    'share-sheet': ShareSheetElement
    'theme-switch': ThemeSwitchElement
    'video-player': VideoPlayerElement
    'watch-on-phone': WatchOnPhoneElement
  }

  interface HTMLElementTagNameMap extends XiaowenElements {}

  interface DocumentEventMap {
    'video-progress': CustomEvent<VideoProgress>
  }
}

type Tag<E, A = object> = HTMLAttributes<E> & RefAttributes<E> & A

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'copy-link': Tag<CopyLinkElement, { url: string; done: string; failed: string }>
      'relative-time': Tag<RelativeTimeElement>
      'share-sheet': Tag<ShareSheetElement, { url: string; name: string }>
      'theme-switch': Tag<ThemeSwitchElement>
      'video-player': Tag<VideoPlayerElement, { story: number; next?: string; main?: boolean }>
      'watch-on-phone': Tag<WatchOnPhoneElement, { story: number; path: string }>
    }
  }
}
