/** An SVG QR code of one of our paths; `second` starts a video there. */
export function qr(path: string, second?: number): string {
  return `/qr${path === '/' ? '/home' : path}${second ? `/${second}` : ''}.svg`
}
