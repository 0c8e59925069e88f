import type { ReactNode } from 'react'
import { PostButton } from '@/components/me/post-button'
import type { SwitchWords } from '@/lib/copy/action-pages'

interface SwitchPanelProps {
  words: SwitchWords
  /** What is switched, in words. */
  about: string
  action: string
  /** Of the action's path. */
  names: Record<string, string | number>
  on: boolean
  /** In place of the sentence that it is on. */
  state?: string
  back: { href: string; label: string }
  children?: ReactNode
}

/** 点赞, 订阅 … on a page of their own: how it stands for this reader, and the button that changes it. */
export function SwitchPanel(props: SwitchPanelProps) {
  const { words, about, action, names, on, state, back, children } = props
  return (
    <>
      <h1>{words.heading(about)}</h1>
      <p role="status">{on ? (state ?? words.isOn) : words.isOff}</p>
      <div className="me-acts">
        <PostButton
          action={action}
          names={names}
          fields={{ on: on ? 0 : 1 }}
          label={on ? words.off : words.on}
          main={!on}
        />
        {children}
        <a className="button quiet" href={back.href}>
          {back.label}
        </a>
      </div>
    </>
  )
}
