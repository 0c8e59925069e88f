import { galleryCopy as words } from '@/lib/copy/gallery'

/** Without script the pictures are a column; with it a row that is turned over (gallery.css). `slides`: HTML of each. */
export function Gallery({ slides }: { slides: string[] }) {
  return (
    <story-gallery>
      <ol className="gallery prose" aria-label={words.label} tabIndex={0}>
        {slides.map((html, place) => (
          <li
            key={place}
            aria-label={words.count(place + 1, slides.length)}
            dangerouslySetInnerHTML={{ __html: html }}
          />
        ))}
      </ol>
      <div className="gallery-turn">
        <button type="button" className="button quiet" data-turn="-1">
          {words.previous}
        </button>
        <output>{words.count(1, slides.length)}</output>
        <button type="button" className="button quiet" data-turn="1">
          {words.next}
        </button>
      </div>
    </story-gallery>
  )
}
