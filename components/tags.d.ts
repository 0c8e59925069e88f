import type { HTMLAttributes, RefAttributes } from 'react'
import type { Badges, State } from '@/lib/reader/state'
import type { PasswordFieldElement } from '@/components/account/password-field.element'
import type { ResumeFormElement } from '@/components/account/resume-form.element'
import type { CommentFormElement } from '@/components/comments/comment-form.element'
import type { CommentListElement, CommentCreated } from '@/components/comments/comment-list.element'
import type { LoadMoreElement } from '@/components/comments/load-more.element'
import type { ChooseAllElement } from '@/components/desk/choose-all.element'
import type { CommentDecisionsElement } from '@/components/desk/comment-decisions.element'
import type { DeskKeysElement } from '@/components/desk/desk-keys.element'
import type { FocusPointElement } from '@/components/desk/media/focus-point.element'
import type { PictureDropElement } from '@/components/desk/media/picture-drop.element'
import type { PictureFieldElement } from '@/components/desk/media/picture-field.element'
import type { CaptionEditorElement } from '@/components/desk/films/caption-editor.element'
import type { FilmProgressElement } from '@/components/desk/films/film-progress.element'
import type { FilmUploadElement } from '@/components/desk/films/film-upload.element'
import type { SlotOrderElement } from '@/components/desk/home/slot-order.element'
import type { LatestEntriesElement } from '@/components/desk/live/latest-entries.element'
import type { StoryFormElement } from '@/components/desk/story/story-form.element'
import type { MarkdownEditorElement } from '@/components/desk/editor/markdown-editor.element'
import type { CurrentItemElement } from '@/components/layout/current-item.element'
import type { HoverCardElement } from '@/components/layout/hover-card.element'
import type { StickyHeaderElement } from '@/components/layout/sticky-header.element'
import type { StoryGalleryElement } from '@/components/gallery/story-gallery.element'
import type { LiveBlogElement } from '@/components/live/live-blog.element'
import type { KeepOfflineElement } from '@/components/offline/keep-offline.element'
import type { ReaderBadgeElement } from '@/components/reader/reader-badge.element'
import type { ReaderStateElement } from '@/components/reader/reader-state.element'
import type { StoryProgressElement } from '@/components/reader/story-progress.element'
import type { ToggleFormElement } from '@/components/reader/toggle-form.element'
import type { SearchSuggestElement } from '@/components/search/search-suggest.element'
import type { SearchToggleElement } from '@/components/search/search-toggle.element'
import type { SubmitOnChangeElement } from '@/components/search/submit-on-change.element'
import type { CopyLinkElement } from '@/components/story/copy-link.element'
import type { ListenStoryElement } from '@/components/story/listen-story.element'
import type { PictureViewerElement } from '@/components/story/picture-viewer.element'
import type { ShareSheetElement } from '@/components/story/share-sheet.element'
import type { WatchOnPhoneElement } from '@/components/story/watch-on-phone.element'
import type { ChoiceButtonsElement } from '@/components/ui/choice-buttons.element'
import type { RelativeTimeElement } from '@/components/ui/relative-time.element'
import type { ThemeSwitchElement } from '@/components/ui/theme-switch.element'
import type { VideoProgress } from '@/components/reader/video-progress'
import type { VideoPlayerElement } from '@/components/video/video-player.element'

declare global {
  /** What components/shell-elements.ts registers. */
  interface ShellElements {
    'choice-buttons': ChoiceButtonsElement
    'current-item': CurrentItemElement
    'hover-card': HoverCardElement
    'keep-offline': KeepOfflineElement
    'reader-badge': ReaderBadgeElement
    'reader-state': ReaderStateElement
    'search-suggest': SearchSuggestElement
    'search-toggle': SearchToggleElement
    'sticky-header': StickyHeaderElement
    'theme-switch': ThemeSwitchElement
  }

  /** What components/elements.ts registers besides. */
  interface PublicElements {
    'comment-form': CommentFormElement
    'comment-list': CommentListElement
    'copy-link': CopyLinkElement
    'listen-story': ListenStoryElement
    'live-blog': LiveBlogElement
    'load-more': LoadMoreElement
    'picture-viewer': PictureViewerElement
    'relative-time': RelativeTimeElement
    'share-sheet': ShareSheetElement
    'story-gallery': StoryGalleryElement
    'story-progress': StoryProgressElement
    'submit-on-change': SubmitOnChangeElement
    'toggle-form': ToggleFormElement
    'video-player': VideoPlayerElement
    'watch-on-phone': WatchOnPhoneElement
  }

  /** What components/account-elements.ts registers besides. */
  interface AccountElements {
    'password-field': PasswordFieldElement
    'resume-form': ResumeFormElement
  }

  /** What components/desk-elements.ts registers of its own. */
  interface DeskElements {
    'choose-all': ChooseAllElement
    'comment-decisions': CommentDecisionsElement
    'desk-keys': DeskKeysElement
    'focus-point': FocusPointElement
    'picture-drop': PictureDropElement
    'picture-field': PictureFieldElement
    'caption-editor': CaptionEditorElement
    'film-progress': FilmProgressElement
    'latest-entries': LatestEntriesElement
    'film-upload': FilmUploadElement
    'slot-order': SlotOrderElement
    'story-form': StoryFormElement
  }

  /** What components/editor-elements.ts registers. */
  interface EditorElements {
    'markdown-editor': MarkdownEditorElement
  }

  interface XiaowenElements
    extends ShellElements, PublicElements, AccountElements, DeskElements, EditorElements {}

  interface HTMLElementTagNameMap extends XiaowenElements {}

  interface HTMLElementEventMap {
    'video-progress': CustomEvent<VideoProgress>
    /** A text for the field of an editor. */
    'replace-text': CustomEvent<{ text: string }>
  }

  interface DocumentEventMap {
    'comment-made': CustomEvent<CommentCreated>
    'reader-state': CustomEvent<State>
    'video-progress': CustomEvent<VideoProgress>
  }
}

interface ListenWords {
  pause: string
  'go-on': string
  listening: string
  finished: string
  failed: string
}

type Tag<E, A = object> = HTMLAttributes<E> & RefAttributes<E> & A

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'choice-buttons': Tag<ChoiceButtonsElement, { of: 'text' | 'elder' }>
      'comment-form': Tag<CommentFormElement>
      'comment-list': Tag<CommentListElement, { action: string; new: string }>
      'current-item': Tag<CurrentItemElement>
      'choose-all': Tag<ChooseAllElement, { words: string }>
      'comment-decisions': Tag<
        CommentDecisionsElement,
        { action: string; done: string; failed: string }
      >
      'desk-keys': Tag<DeskKeysElement>
      'focus-point': Tag<FocusPointElement>
      'picture-drop': Tag<PictureDropElement>
      'picture-field': Tag<PictureFieldElement>
      'caption-editor': Tag<CaptionEditorElement>
      'film-progress': Tag<FilmProgressElement>
      'latest-entries': Tag<LatestEntriesElement>
      'film-upload': Tag<FilmUploadElement, { endpoint: string; done: string }>
      'slot-order': Tag<SlotOrderElement>
      'story-form': Tag<StoryFormElement>
      'hover-card': Tag<HoverCardElement>
      'keep-offline': Tag<KeepOfflineElement>
      'listen-story': Tag<ListenStoryElement, ListenWords>
      'live-blog': Tag<LiveBlogElement>
      'load-more': Tag<LoadMoreElement, { list: string }>
      'markdown-editor': Tag<MarkdownEditorElement>
      'copy-link': Tag<CopyLinkElement, { url: string; done: string; failed: string }>
      'password-field': Tag<PasswordFieldElement>
      'picture-viewer': Tag<PictureViewerElement>
      'reader-badge': Tag<ReaderBadgeElement, { of: keyof Badges; news: string }>
      'reader-state': Tag<ReaderStateElement, { from: string; seen?: string }>
      'relative-time': Tag<RelativeTimeElement>
      'resume-form': Tag<ResumeFormElement>
      'search-suggest': Tag<SearchSuggestElement, { action: string }>
      'search-toggle': Tag<SearchToggleElement, { form: string }>
      'share-sheet': Tag<ShareSheetElement, { url: string; name: string }>
      'sticky-header': Tag<StickyHeaderElement>
      'story-gallery': Tag<StoryGalleryElement>
      'story-progress': Tag<StoryProgressElement, { action: string }>
      'submit-on-change': Tag<SubmitOnChangeElement>
      'theme-switch': Tag<ThemeSwitchElement>
      'toggle-form': Tag<ToggleFormElement, { state: string; comment?: number }>
      'video-player': Tag<VideoPlayerElement, { story: number; next?: string; main?: boolean }>
      'watch-on-phone': Tag<WatchOnPhoneElement, { story: number; path: string }>
    }
  }
}
