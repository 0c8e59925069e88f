import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

export type References = { images: string[]; videos: number[] }

/** The keys of the images and the story ids of the videos in a body, each once, in order. */
export function references(tree: Root): References {
  const images = new Set<string>()
  const videos = new Set<number>()
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'img') images.add(String(properties.src))
    if (tagName === 'video-embed') videos.add(Number(properties.story))
  })
  return { images: [...images], videos: [...videos] }
}
