/** @type {import('next').NextConfig} */
const config = {
  // What becomes of a rendered page: lib/documents. The memory is ours, so Next keeps none.
  cacheHandler: new URL('./build/cache-handler.cjs', import.meta.url).pathname,
  cacheMaxMemorySize: 0,
  poweredByHeader: false,
  // Private pages only: documents are compressed once, by lib/documents.
  compress: true,
  reactStrictMode: true,
  // Pictures are our own (app/image): Next's route for them is not there.
  images: { unoptimized: true },
  // npm test checks the types; a start on an operator's machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['sharp', 'pg', '@prisma/adapter-pg', 'yaml'],
  // A segment can't be `[id].md`. What lies inside is no second address (lib/documents/path.ts).
  redirects: () => [
    {
      source: '/:kind(article|video)/:id/markdown',
      destination: '/:kind/:id.md',
      permanent: true,
    },
  ],
  rewrites: () => ({
    // What was found, where server/main.ts does not answer it itself: before the page that it would be otherwise.
    beforeFiles: [
      { source: '/search', has: [{ type: 'query', key: 'q' }], destination: '/search/found' },
    ],
    afterFiles: [
      { source: '/:kind(article|video)/:id(\\d+).md', destination: '/:kind/:id/markdown' },
    ],
  }),
  devIndicators: false,
}

export default config
