import { site } from '@/lib/site'

/** 每日邮件. `stop`: the URL for unsubscribing. */
export function digestMail(stories: { title: string; url: string }[], stop: string) {
  const lines = stories.map(({ title, url }) => `${title}\n${url}\n`)
  return {
    subject: `${site.name}：您订阅的内容更新了`,
    text: `${lines.join('\n')}\n这封邮件由${site.name}每天早上发出。不想再收到时，请打开下面的网址退订：\n${stop}\n`,
  }
}

export const unsubscribeCopy = {
  heading: '退订每日邮件',
  text: '退订后，不再发送每日邮件。订阅的栏目和关键词不变，可以在个人中心的设置里重新开启。',
  submit: '退订',
  done: '已退订，不再发送每日邮件。',
  bad: '这个退订网址不完整，请从邮件里重新打开。',
} as const
