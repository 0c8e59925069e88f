import { expect, test } from 'vitest'
import type { Picture } from '@/lib/content/cards'
import { absolute } from '@/lib/http/origin'
import { newsArticle } from './article'
import { homeMetadata, listingMetadata, missingMetadata, pageMetadata } from './metadata'
import { storyMetadata } from './story-metadata'
import { aStory, aVideo } from './testing/story'
import { videoObject } from './video'

test('a title contains the name of the site once', () => {
  expect(homeMetadata().title).toEqual({ absolute: '晓闻 - 看得见的新闻' })
  expect(listingMetadata({ title: '时讯', path: '/column/shixun' }).title).toEqual({
    absolute: '时讯 - 晓闻',
  })
})

test('the canonical URL and og:url are equal', () => {
  const page = pageMetadata({ slug: 'about', title: '关于', body: '我们。', updatedAt: '' })
  for (const metadata of [homeMetadata(), page, storyMetadata(aStory())]) {
    expect(metadata.alternates?.canonical).toBe(metadata.openGraph?.url)
  }
})

test('older pages are noindex, follow and have their own canonical URL', () => {
  const path = '/column/shixun/before/1-2'
  const older = listingMetadata({ title: '时讯', path, older: true })
  expect(older.robots).toMatchObject({ index: false, follow: true })
  expect(older.alternates?.canonical).toMatch(/\/before\/1-2$/)
  expect(older.title).toEqual({ absolute: '时讯 - 更早的内容 - 晓闻' })
})

test('Open Graph of an article has its times, of a video its clip', () => {
  expect(storyMetadata(aStory()).openGraph).toMatchObject({
    type: 'article',
    publishedTime: '2026-11-01T10:03:04+08:00',
    section: '时讯',
    images: [{ width: 1200, height: 675, alt: '海' }],
  })
  expect(storyMetadata(aVideo()).openGraph).toMatchObject({
    type: 'video.other',
    videos: [{ type: 'video/mp4', width: 1280, height: 720 }],
  })
  expect(storyMetadata(aVideo({ clip: null })).openGraph).toMatchObject({ type: 'article' })
})

test('without a picture the shared image is the rendered title', () => {
  const listing = { title: '港口', path: '/topic/x', ogImage: '/og/topic/x.png' }
  expect(listingMetadata(listing).openGraph?.images).toMatchObject([
    { url: absolute('/og/topic/x.png'), width: 1200, height: 630, type: 'image/png' },
  ])
  expect(listingMetadata({ ...listing, image: aStory().cover }).openGraph?.images).toMatchObject([
    { height: 675, type: 'image/jpeg' },
  ])
  expect(storyMetadata(aStory({ cover: null })).openGraph?.images).toMatchObject([
    { url: absolute('/og/article/12.png'), alt: '潮水退去之后' },
  ])
})

test('the metadata of a withdrawn story reveals nothing and is noindex', () => {
  const gone = storyMetadata(aStory({ status: 'withdrawn' }))
  expect(JSON.stringify(gone)).not.toContain('潮水')
  expect(gone.robots).toMatchObject({ index: false })
  expect(missingMetadata().robots).toMatchObject({ index: false })
})

test('search engines and sharing show the texts and the picture written for them', () => {
  const own = {
    searchTitle: '潮水：港口实录',
    searchText: '为搜索写的摘要。',
    shareTitle: '你没见过的潮水',
    shareText: '为分享写的话。',
    sharePicture: { ...picture(), file: 'share.jpg', alt: '浪' },
  }
  const metadata = storyMetadata(aStory(own))
  const shared = { title: '你没见过的潮水', description: '为分享写的话。' }
  const images = [{ url: expect.stringContaining('share.jpg') as string, alt: '浪' }]
  expect(metadata).toMatchObject({
    title: { absolute: '潮水：港口实录 - 晓闻' },
    description: '为搜索写的摘要。',
    openGraph: { ...shared, images },
    twitter: { ...shared, images },
  })
  expect(newsArticle(aStory(own))).toMatchObject({
    headline: '潮水退去之后',
    description: '为搜索写的摘要。',
  })
  expect(storyMetadata(aStory({ searchTitle: '只为搜索' })).openGraph).toMatchObject({
    title: '潮水退去之后',
    description: '一段摘要。',
  })
})

test('a story that was first published elsewhere is canonical there and has no renditions', () => {
  const canonicalUrl = 'https://first.example/a/1'
  const { alternates, openGraph } = storyMetadata(aStory({ canonicalUrl }))
  expect(alternates).toMatchObject({ canonical: canonicalUrl, languages: undefined })
  expect(openGraph).toMatchObject({ url: absolute('/article/12') })
  expect(newsArticle(aStory({ canonicalUrl })).mainEntityOfPage).toBe(canonicalUrl)
  expect(videoObject(aVideo({ canonicalUrl }))?.mainEntityOfPage).toBe(canonicalUrl)
})

function picture(): Picture {
  const { cover } = aStory()
  if (!cover) throw new Error('The story has no cover')
  return cover
}
