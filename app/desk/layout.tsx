import '@/components/desk/desk.css'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { deskCopy } from '@/lib/copy/desk'

export const metadata: Metadata = { title: deskCopy.heading, robots: { index: false } }

/** Carries the desk's own styles, which no reader has to fetch. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return children
}
