import '@/components/desk/desk.css'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { deskCopy } from '@/lib/copy/desk'

export const metadata: Metadata = { title: deskCopy.heading, robots: { index: false } }

/** Imports the desk's styles, which readers' pages don't need. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return children
}
