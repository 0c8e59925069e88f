import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/** Bounds the rows that a body loads; further pictures and videos are shown as their text. */
const MAX_IMAGES = 300
const MAX_VIDEOS = 30

export type References = { images: string[]; videos: number[] }

/** The keys of the images and the story ids of the videos in a body, each once, in order. */
export function references(tree: Root): References {
  const images = new Set<string>()
  const videos = new Set<number>()
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'img') images.add(String(properties.src))
    if (tagName === 'video-embed') videos.add(Number(properties.story))
  })
  return { images: [...images].slice(0, MAX_IMAGES), videos: [...videos].slice(0, MAX_VIDEOS) }
}
