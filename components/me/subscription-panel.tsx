import { PostButton } from '@/components/me/post-button'
import { SwitchPanel } from '@/components/me/switch-panel'
import { actionPageCopy, type SwitchWords } from '@/lib/copy/action-pages'

interface SubscriptionPanelProps {
  words: SwitchWords
  about: string
  action: string
  names: Record<string, string | number>
  subscription: { notify: boolean } | null
  back: { href: string; label: string }
}

export function SubscriptionPanel({ subscription, ...panel }: SubscriptionPanelProps) {
  const { turnNotifyOn, turnNotifyOff, quiet } = actionPageCopy
  const notifies = subscription?.notify !== false
  return (
    <SwitchPanel {...panel} on={subscription !== null} state={notifies ? undefined : quiet}>
      {subscription && (
        <PostButton
          action={panel.action}
          names={panel.names}
          fields={{ on: 1, notify: notifies ? 0 : 1 }}
          label={notifies ? turnNotifyOff : turnNotifyOn}
        />
      )}
    </SwitchPanel>
  )
}
