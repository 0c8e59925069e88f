import { expect, test } from 'vitest'
import { parseMarkdown } from './parse'
import { references } from './references'

test('a body refers to each picture and video once, in order', () => {
  const tree = parseMarkdown(`![](b.jpg)

文![](a.jpg)字![](b.jpg)

![](video:7)

> ![](video:3)

![](video:7) ![](https://a.b/c.jpg)`)
  expect(references(tree)).toEqual({ images: ['b.jpg', 'a.jpg'], videos: [7, 3] })
})

test('links are no references', () => {
  expect(references(parseMarkdown('[甲](a.jpg)'))).toEqual({ images: [], videos: [] })
})
