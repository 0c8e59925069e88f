import { fields, type Fields, isDuration, isLocalTime, isText, isUrl, list } from './check'
import { hasRatio, isImage, isPublisher } from './picture-rules'

/** https://developers.google.com/search/docs/appearance/structured-data/article */
export function article(thing: Fields): Record<string, boolean> {
  const images = list(thing.image).map(fields)
  const authors = list(thing.author).map(fields)
  return {
    'headline of at most 110 characters':
      isText(thing.headline) && Array.from(thing.headline).length <= 110,
    'image with address and size': images.length > 0 && images.every(isImage),
    'image in 16:9, 4:3 and 1:1, or the one of the site':
      images.length === 1 || [16 / 9, 4 / 3, 1].every((ratio) => images.some(hasRatio(ratio))),
    datePublished: isLocalTime(thing.datePublished),
    'dateModified, not before datePublished':
      isLocalTime(thing.dateModified) && thing.dateModified >= String(thing.datePublished),
    'author with name and type':
      authors.length > 0 &&
      authors.every(
        (author) => isText(author.name) && /Person|Organization/.test(String(author['@type'])),
      ),
    'publisher with logo': isPublisher(fields(thing.publisher)),
    articleSection: isText(thing.articleSection),
    description: isText(thing.description),
    inLanguage: thing.inLanguage === 'zh-CN',
    isAccessibleForFree: thing.isAccessibleForFree === true,
    mainEntityOfPage: isUrl(thing.mainEntityOfPage),
  }
}

/** https://developers.google.com/search/docs/appearance/structured-data/video */
export function video(thing: Fields): Record<string, boolean> {
  const thumbnails = list(thing.thumbnailUrl)
  const seek = fields(thing.potentialAction)
  const clips = list(thing.hasPart).map(fields)
  return {
    name: isText(thing.name),
    description: isText(thing.description),
    thumbnailUrl: thumbnails.length > 0 && thumbnails.every(isUrl),
    uploadDate: isLocalTime(thing.uploadDate),
    duration: isDuration(thing.duration),
    contentUrl: isUrl(thing.contentUrl),
    embedUrl: isUrl(thing.embedUrl),
    'clips that end after they begin': clips.every(
      (clip) =>
        clip['@type'] === 'Clip' &&
        isText(clip.name) &&
        isUrl(clip.url) &&
        Number(clip.endOffset) > Number(clip.startOffset),
    ),
    SeekToAction:
      seek['@type'] === 'SeekToAction' &&
      /\?t=\{seek_to_second_number\}$/.test(String(seek.target)) &&
      seek['startOffset-input'] === 'required name=seek_to_second_number',
  }
}
