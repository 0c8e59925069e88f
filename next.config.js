/** @type {import('next').NextConfig} */
const config = {
  // server/documents stores rendered pages; Next stores nothing.
  cacheMaxMemorySize: 0,
  // Metadata is in the head for every client, never streamed.
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  // For private pages: public documents are compressed by server/documents.
  compress: true,
  reactStrictMode: true,
  // Disables Next's image route; ours is app/image.
  images: { unoptimized: true },
  // npm test checks the types; a build on an operator's machine skips it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@aws-sdk/client-s3',
    '@aws-sdk/lib-storage',
    '@aws-sdk/s3-request-presigner',
    'sharp',
    'pg',
    '@prisma/adapter-pg',
    'yaml',
  ],
  // A segment can't be `[id].md`, so a rewrite serves it and its inner address redirects.
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
