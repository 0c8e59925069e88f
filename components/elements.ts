/** Every element of the pages, by its tag (components/tags.d.ts has their types). */
import { CommentFormElement } from '@/components/comments/comment-form.element'
import { CommentListElement } from '@/components/comments/comment-list.element'
import { LoadMoreElement } from '@/components/comments/load-more.element'
import { StoryGalleryElement } from '@/components/gallery/story-gallery.element'
import { LiveBlogElement } from '@/components/live/live-blog.element'
import { StoryProgressElement } from '@/components/reader/story-progress.element'
import { ToggleFormElement } from '@/components/reader/toggle-form.element'
import { SubmitOnChangeElement } from '@/components/search/submit-on-change.element'
import { defineElements } from '@/components/shell-elements'
import { CopyLinkElement } from '@/components/story/copy-link.element'
import { ListenStoryElement } from '@/components/story/listen-story.element'
import { PictureViewerElement } from '@/components/story/picture-viewer.element'
import { ShareSheetElement } from '@/components/story/share-sheet.element'
import { WatchOnPhoneElement } from '@/components/story/watch-on-phone.element'
import { RelativeTimeElement } from '@/components/ui/relative-time.element'
import { VideoPlayerElement } from '@/components/video/video-player.element'

defineElements<PublicElements>({
  'comment-form': CommentFormElement,
  'comment-list': CommentListElement,
  'copy-link': CopyLinkElement,
  'listen-story': ListenStoryElement,
  'live-blog': LiveBlogElement,
  'load-more': LoadMoreElement,
  'picture-viewer': PictureViewerElement,
  'relative-time': RelativeTimeElement,
  'share-sheet': ShareSheetElement,
  'story-gallery': StoryGalleryElement,
  'story-progress': StoryProgressElement,
  'submit-on-change': SubmitOnChangeElement,
  'toggle-form': ToggleFormElement,
  'video-player': VideoPlayerElement,
  'watch-on-phone': WatchOnPhoneElement,
})
