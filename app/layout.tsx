import '@/components/styles/all.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { releaseRender } from '@/app/release-render'
import { assets } from '@/lib/assets'
import { site } from '@/lib/site'

// Next stores no page: server/documents does.
export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: { default: site.name, template: `%s - ${site.name}` },
  description: site.description,
  icons: {
    icon: { url: site.icon, type: 'image/svg+xml' },
    apple: '/icons/apple-touch.png',
  },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: site.themeColor.light },
    { media: '(prefers-color-scheme: dark)', color: site.themeColor.dark },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  releaseRender()
  // first-paint.js sets attributes on <html> before React hydrates private pages.
  return (
    <html lang={site.language} suppressHydrationWarning>
      <head>
        {/* Blocking: theme and signed-in state have to be set before the first paint. */}
        <script src={assets().firstPaint} />
      </head>
      <body>{children}</body>
    </html>
  )
}
