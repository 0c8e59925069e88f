import { PostButton } from '@/components/me/post-button'
import { RowMenu } from '@/components/me/row-menu'
import { SwitchButton } from '@/components/me/switch-button'
import { meCopy } from '@/lib/copy/me'
import type { OwnSubscription } from '@/lib/reader/subscriptions'
import { column, actions, story, topic } from '@/lib/routes'

const words = meCopy.subscriptions

export function SubscriptionList({ subscriptions }: { subscriptions: OwnSubscription[] }) {
  return (
    <section className="me-section" aria-labelledby="subscribed">
      <h2 id="subscribed">{words.list}</h2>
      <ul className="me-list">
        {subscriptions.map((subscription) => (
          <Row key={subscription.id} {...subscription} />
        ))}
      </ul>
    </section>
  )
}

function Row({ id, target, notify }: OwnSubscription) {
  const { action, names, href, kind, name } = placeOf(target)
  return (
    <li className="me-subscription">
      <span className="meta">{kind}</span>
      <a className="me-target" href={href} dir="auto">
        {name}
      </a>
      <SwitchButton
        action={action}
        names={names}
        fields={{ on: 1, notify: notify ? 0 : 1 }}
        on={notify}
        label={words.notify}
        about={name}
      />
      <RowMenu id={`subscription-${id}`} about={name}>
        <PostButton
          action={action}
          names={names}
          fields={{ on: 0 }}
          label={words.remove}
          about={name}
        />
      </RowMenu>
    </li>
  )
}

function placeOf(target: OwnSubscription['target']): {
  action: string
  names: Record<string, string | number>
  href: string
  kind: string
  name: string
} {
  if (target.kind === 'column') {
    const { slug, name } = target
    const action = actions.columnSubscription
    return { action, names: { slug }, href: column(slug), kind: words.column, name }
  }
  if (target.kind === 'topic') {
    const { name } = target
    const action = actions.topicSubscription
    return { action, names: { keyword: name }, href: topic(name), kind: words.topic, name }
  }
  const { id, title } = target.story
  const action = actions.commentSubscription
  return { action, names: { id }, href: story(target.story), kind: words.thread, name: title }
}
