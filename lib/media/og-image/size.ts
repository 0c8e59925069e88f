/** What networks show of a link: https://ogp.me, at the size that they ask for. */
export const OG_IMAGE_SIZE = { width: 1200, height: 630 } as const
