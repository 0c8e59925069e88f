import '@/components/special/special.css'
import type { ReactNode } from 'react'

/** Imports styles that other pages don't need. */
export default function SpecialLayout({ children }: { children: ReactNode }) {
  return children
}
