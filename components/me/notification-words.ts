import { notificationCopy as words } from '@/lib/copy/notifications'
import type { Notification } from '@/lib/reader/notifications'
import { comment as commentPath, page, routes, story as storyPath } from '@/lib/routes'
import { site } from '@/lib/site'

export function notificationSentence(notification: Notification): string {
  return notificationWords(notification)(...notificationNames(notification))
}

/** Who and what the sentence names. */
export function notificationNames({ actor, story }: Notification): [name: string, title: string] {
  return [actor ?? words.somebody, story?.title ?? words.goneStory]
}

/** The sentence, given its names. */
export function notificationWords({ kind, comment, verdict }: Notification) {
  return (name = '', title = ''): string => {
    switch (kind) {
      case 'reply':
      case 'mention':
        return words[kind](name, title)
      case 'decision':
        return words[verdict ?? 'decision'](title)
      case 'subscription':
        return comment ? words.thread(name, title) : words.news(title)
      case 'correction':
        return words.correction(title)
      case 'answer':
        return comment ? words.reported(title) : words.answer
      case 'warning':
        return words.warning
    }
  }
}

/** Null where the subject is not public any more. */
export function notificationLink({ kind, story, comment }: Notification): string | null {
  if (kind === 'warning') return page(site.policies.ethics)
  if (kind === 'answer' && !comment) return routes.complaint
  if (kind === 'decision' && comment?.own) return routes.myComments
  if (!story) return null
  return comment?.public ? commentPath(comment.id) : storyPath(story)
}
