import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { copy } from '@/lib/copy'
import { notificationCopy } from '@/lib/copy/notifications'
import { Sentence } from './sentence'

test.each([
  [copy.search.results, ['مرحبا'], '“<bdi>مرحبا</bdi>”的搜索结果'],
  [
    notificationCopy.reply,
    ['שלום', '港口'],
    '<bdi>שלום</bdi>在《<bdi>港口</bdi>》下回复了您的评论。',
  ],
  [notificationCopy.reply, ['', '<b>'], '<bdi></bdi>在《<bdi>&lt;b&gt;</bdi>》下回复了您的评论。'],
  [() => '没有名字', [], '没有名字'],
])('names are isolated in %s', (words, names, html) => {
  expect(renderToStaticMarkup(<Sentence words={words} names={names} />)).toBe(html)
})
