import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/** So many rows are asked for; what a body refers to beyond is shown as its words. */
const MOST_IMAGES = 300
const MOST_VIDEOS = 30

export type References = { images: string[]; videos: number[] }

/** The keys of the first images and the story ids of the first videos in a body, each once, in order. */
export function references(tree: Root): References {
  const images = new Set<string>()
  const videos = new Set<number>()
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'img') images.add(String(properties.src))
    if (tagName === 'video-embed') videos.add(Number(properties.story))
  })
  return { images: [...images].slice(0, MOST_IMAGES), videos: [...videos].slice(0, MOST_VIDEOS) }
}
