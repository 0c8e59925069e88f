/** @type {import('next').NextConfig} */
const config = {
  // What becomes of a rendered page: lib/documents. The memory is ours, so Next keeps none.
  cacheHandler: new URL('./build/cache-handler.cjs', import.meta.url).pathname,
  cacheMaxMemorySize: 0,
  poweredByHeader: false,
  // Documents are compressed once, by lib/documents; a proxy in front does the rest.
  compress: false,
  reactStrictMode: true,
  serverExternalPackages: ['sharp', 'pg', '@prisma/adapter-pg'],
  devIndicators: false,
}

export default config
