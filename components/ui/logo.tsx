/** The site's mark: the sun (晓) rising out of lines of news (闻). */
export function Logo() {
  return (
    <svg className="mark" viewBox="0 0 48 48" aria-hidden="true">
      <path d="M10 26a14 14 0 0 1 28 0z" />
      <path d="M3 30h42v4H3zM8 38h32v4H8z" />
    </svg>
  )
}
