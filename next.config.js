/** @type {import('next').NextConfig} */
const config = {
  // server/documents stores what was rendered; Next stores nothing.
  cacheMaxMemorySize: 0,
  // What describes a page stands in its head, whoever asks.
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  // Private pages only: documents are compressed once, by server/documents.
  compress: true,
  reactStrictMode: true,
  // Pictures are our own (app/image): Next's route for them is not there.
  images: { unoptimized: true },
  // npm test checks the types; a start on an operator's machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['sharp', 'pg', '@prisma/adapter-pg', 'yaml'],
  // A segment can't be `[id].md`. What lies inside is no second address (server/documents/path.ts).
  redirects: () => [
    {
      source: '/:kind(article|video)/:id/markdown',
      destination: '/:kind/:id.md',
      permanent: true,
    },
  ],
  rewrites: () => [
    { source: '/:kind(article|video)/:id(\\d+).md', destination: '/:kind/:id/markdown' },
  ],
  devIndicators: false,
}

export default config
