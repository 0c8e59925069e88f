import type { Story } from '@/lib/content/stories'
import { NO_ORIGIN } from '@/lib/origin'

/** A story with all fields set, with overrides. */
export function aStory(overrides: Partial<Story> = {}): Story {
  return {
    id: 12,
    kind: 'article',
    status: 'published',
    title: '潮水退去之后',
    summary: '一段摘要。',
    body: '正文的第一段。\n\n第二段。',
    column: { slug: 'shixun', name: '时讯' },
    source: '晓闻',
    sourceUrl: null,
    byline: '本报记者 王晓 李明',
    keywords: ['港口', '潮汐'],
    publishedAt: '2026-11-01T02:03:04.000Z',
    updatedAt: '2026-11-02T02:03:04.000Z',
    cover: {
      key: 'a.jpg',
      file: 'a.jpg',
      alt: '海',
      credit: '',
      caption: '',
      partnersMay: true,
      width: 1600,
      height: 1600,
      focusX: null,
      focusY: null,
    },
    duration: null,
    mark: null,
    corrections: [],
    withdrawalReason: '',
    commentPolicy: 'checked',
    commentNote: '',
    commentsUntil: '2027-01-01T00:00:00.000Z',
    clip: null,
    ...NO_ORIGIN,
    searchTitle: '',
    searchText: '',
    shareTitle: '',
    shareText: '',
    sharePicture: null,
    canonicalUrl: null,
    specials: [],
    live: null,
    layout: 'text',
    ...overrides,
  }
}

export function aVideo(overrides: Partial<Story> = {}): Story {
  const clip = {
    key: 'tide',
    file: 'clips/tide.mp4',
    smallFile: null,
    captions: 'clips/tide.vtt',
    duration: 42.4,
    width: 1280,
    height: 720,
  }
  return aStory({ id: 13, kind: 'video', clip, duration: clip.duration, ...overrides })
}
