/** Every element of the pages, by its tag (components/tags.d.ts has their types). */
import { CommentFormElement } from '@/components/comments/comment-form.element'
import { CommentListElement } from '@/components/comments/comment-list.element'
import { LoadMoreElement } from '@/components/comments/load-more.element'
import { DeskKeysElement } from '@/components/desk/desk-keys.element'
import { CurrentItemElement } from '@/components/layout/current-item.element'
import { HoverCardElement } from '@/components/layout/hover-card.element'
import { StickyHeaderElement } from '@/components/layout/sticky-header.element'
import { ReaderStateElement } from '@/components/reader/reader-state.element'
import { ReaderBadgeElement } from '@/components/reader/reader-badge.element'
import { StoryProgressElement } from '@/components/reader/story-progress.element'
import { ToggleFormElement } from '@/components/reader/toggle-form.element'
import { SearchSuggestElement } from '@/components/search/search-suggest.element'
import { SearchToggleElement } from '@/components/search/search-toggle.element'
import { SubmitOnChangeElement } from '@/components/search/submit-on-change.element'
import { CopyLinkElement } from '@/components/story/copy-link.element'
import { ListenStoryElement } from '@/components/story/listen-story.element'
import { PictureViewerElement } from '@/components/story/picture-viewer.element'
import { ShareSheetElement } from '@/components/story/share-sheet.element'
import { WatchOnPhoneElement } from '@/components/story/watch-on-phone.element'
import { ChoiceButtonsElement } from '@/components/ui/choice-buttons.element'
import { RelativeTimeElement } from '@/components/ui/relative-time.element'
import { ThemeSwitchElement } from '@/components/ui/theme-switch.element'
import { VideoPlayerElement } from '@/components/video/video-player.element'

const elements: { [tag in keyof XiaowenElements]: CustomElementConstructor } = {
  'choice-buttons': ChoiceButtonsElement,
  'comment-form': CommentFormElement,
  'comment-list': CommentListElement,
  'copy-link': CopyLinkElement,
  'current-item': CurrentItemElement,
  'desk-keys': DeskKeysElement,
  'hover-card': HoverCardElement,
  'listen-story': ListenStoryElement,
  'load-more': LoadMoreElement,
  'picture-viewer': PictureViewerElement,
  'reader-badge': ReaderBadgeElement,
  'relative-time': RelativeTimeElement,
  'search-suggest': SearchSuggestElement,
  'search-toggle': SearchToggleElement,
  'share-sheet': ShareSheetElement,
  'sticky-header': StickyHeaderElement,
  'story-progress': StoryProgressElement,
  'submit-on-change': SubmitOnChangeElement,
  'theme-switch': ThemeSwitchElement,
  'toggle-form': ToggleFormElement,
  'video-player': VideoPlayerElement,
  'watch-on-phone': WatchOnPhoneElement,
  // Last: it asks once the others listen.
  'reader-state': ReaderStateElement,
}

for (const [tag, element] of Object.entries(elements)) {
  if (!customElements.get(tag)) customElements.define(tag, element)
}
