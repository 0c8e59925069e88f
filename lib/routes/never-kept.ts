import { readerRoutes } from '@/lib/routes/reader'

/** Addresses that the service worker leaves to the browser: one reader's, made for one request, or no page. */
export const neverKept = new RegExp(
  [
    `^(?:${[...readerRoutes, '/complaint', '/logout', '/partner', '/preview', '/embed', '/oembed'].join('|')})(?:/|$)`,
    '^/(?:image|media|qr|og)/',
    '^/(?:column|topic)/[^/]+/subscription$',
  ].join('|'),
)
