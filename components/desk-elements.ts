/** Every element of the desk, by its tag: a bundle of its own, which readers don't load. */
import { ChooseAllElement } from '@/components/desk/choose-all.element'
import { CommentDecisionsElement } from '@/components/desk/comment-decisions.element'
import { DeskKeysElement } from '@/components/desk/desk-keys.element'
import { FocusPointElement } from '@/components/desk/media/focus-point.element'
import { CaptionEditorElement } from '@/components/desk/films/caption-editor.element'
import { FilmProgressElement } from '@/components/desk/films/film-progress.element'
import { LatestEntriesElement } from '@/components/desk/live/latest-entries.element'
import { SlotOrderElement } from '@/components/desk/home/slot-order.element'
import { CurrentItemElement } from '@/components/layout/current-item.element'
import { ReaderStateElement } from '@/components/reader/reader-state.element'
import { CopyLinkElement } from '@/components/story/copy-link.element'
import { RelativeTimeElement } from '@/components/ui/relative-time.element'
import { ThemeSwitchElement } from '@/components/ui/theme-switch.element'

type Shared = Pick<
  XiaowenElements,
  'copy-link' | 'current-item' | 'reader-state' | 'relative-time' | 'theme-switch'
>

const elements: Record<
  keyof (Omit<DeskElements, 'film-upload' | 'picture-drop' | 'picture-field' | 'story-form'> &
    Shared),
  CustomElementConstructor
> = {
  'caption-editor': CaptionEditorElement,
  'choose-all': ChooseAllElement,
  'comment-decisions': CommentDecisionsElement,
  'copy-link': CopyLinkElement,
  'current-item': CurrentItemElement,
  'desk-keys': DeskKeysElement,
  'focus-point': FocusPointElement,
  'film-progress': FilmProgressElement,
  'latest-entries': LatestEntriesElement,
  'relative-time': RelativeTimeElement,
  'slot-order': SlotOrderElement,
  'theme-switch': ThemeSwitchElement,
  'reader-state': ReaderStateElement,
}

for (const [tag, element] of Object.entries(elements)) customElements.define(tag, element)

// Of a few pages alone, and larger than the others.
if (document.querySelector('story-form')) {
  void import('@/components/desk/story/story-form.element').then(({ StoryFormElement }) =>
    customElements.define('story-form', StoryFormElement),
  )
}
if (document.querySelector('picture-field')) {
  void import('@/components/desk/media/picture-field.element').then(({ PictureFieldElement }) =>
    customElements.define('picture-field', PictureFieldElement),
  )
}
if (document.querySelector('picture-drop')) {
  void import('@/components/desk/media/picture-drop.element').then(({ PictureDropElement }) =>
    customElements.define('picture-drop', PictureDropElement),
  )
}
if (document.querySelector('film-upload')) {
  void import('@/components/desk/films/film-upload.element').then(({ FilmUploadElement }) =>
    customElements.define('film-upload', FilmUploadElement),
  )
}
