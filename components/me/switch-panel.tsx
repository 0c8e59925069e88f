import { Sentence } from '@/components/ui/sentence'
import type { ReactNode } from 'react'
import { PostButton } from '@/components/me/post-button'
import type { SwitchWords } from '@/lib/copy/action-pages'

interface SwitchPanelProps {
  words: SwitchWords
  about: string
  action: string
  /** Parameters of the action's path. */
  names: Record<string, string | number>
  on: boolean
  /** Replaces the sentence that it is on. */
  state?: string
  back: { href: string; label: string }
  children?: ReactNode
}

/** The own page of a toggle: its state for this reader and the button. */
export function SwitchPanel(props: SwitchPanelProps) {
  const { words, about, action, names, on, state, back, children } = props
  return (
    <>
      <h1>
        <Sentence words={words.heading} names={[about]} />
      </h1>
      <p role="status">{on ? (state ?? words.isOn) : words.isOff}</p>
      <div className="me-actions">
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
