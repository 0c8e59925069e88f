import '@/components/story/preview.css'
import type { ReactNode } from 'react'

/** Imports the band's styles, which readers' pages don't need. */
export default function PreviewLayout({ children }: { children: ReactNode }) {
  return children
}
