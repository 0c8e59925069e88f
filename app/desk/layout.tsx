import '@/components/desk/frame.css'
import '@/components/desk/desk.css'
import '@/components/desk/comments.css'
import '@/components/desk/story/story.css'
import '@/components/desk/editor/editor.css'
import '@/components/desk/review/review.css'
import '@/components/desk/schedule.css'
import '@/components/desk/home/home.css'
import '@/components/desk/media/media.css'
import '@/components/desk/stats/stats.css'
import '@/components/desk/live/live.css'
import '@/components/desk/films/films.css'
import '@/components/desk/specials/specials.css'
import '@/components/story/preview.css'
import '@/components/desk/history/history.css'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { deskCopy } from '@/lib/copy/desk'
import { site } from '@/lib/site'

const name = deskCopy.name(site.name)

export const metadata: Metadata = {
  title: { default: name, template: `%s - ${name}` },
  robots: { index: false },
}

/** Imports the desk's styles, which readers' pages don't need. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return children
}
