/** Unit tests run before the build, which names the scripts of pages. */
import { vi } from 'vitest'

vi.mock('@/lib/assets', async (original) => ({
  ...(await original<typeof import('@/lib/assets')>()),
  assets: () => ({
    firstPaint: '/assets/first-paint.js',
    elements: '/assets/elements.js',
    accountElements: '/assets/account-elements.js',
    deskElements: '/assets/desk-elements.js',
    editorElements: '/assets/editor-elements.js',
    embed: '/assets/embed.css',
  }),
}))
