import type { Story } from '@/lib/content/stories'
import { videoProperties } from '@/lib/seo/video-properties'

/** React moves these into the head. Next's metadata knows no properties of `video.other`. */
export function VideoProperties({ story }: { story: Story }) {
  return videoProperties(story).map(([property, content]) => (
    <meta key={`${property} ${content}`} property={property} content={content} />
  ))
}
