import { requireReader } from '@/app/require-reader'
import { MePage } from '@/app/me/me-page'
import { withErrorPage } from '@/app/with-error-page'
import { ForYou } from '@/components/me/for-you'
import { NewsPanel } from '@/components/me/news-panel'
import { NotificationsPanel } from '@/components/me/notifications-panel'
import { Overview } from '@/components/me/overview'
import { ResumePanel } from '@/components/me/resume-panel'
import { meCopy } from '@/lib/copy/me'
import { readBegun } from '@/lib/reader/history'
import { readNotifications } from '@/lib/reader/notifications'
import { readRecommendations } from '@/lib/reader/recommendations'
import { readOverview } from '@/lib/reader/overview'
import { readNewStories } from '@/lib/reader/subscription-feed'
import { routes } from '@/lib/routes'

export const metadata = { title: meCopy.heading, robots: { index: false } }

const NEWS_SHOWN = 5

async function OverviewPage() {
  const reader = await requireReader(routes.me)
  const [overview, begun, news, notifications, suggestions] = await Promise.all([
    readOverview(reader),
    readBegun(reader),
    readNewStories(reader.id, new Date(0), NEWS_SHOWN),
    readNotifications(reader, null),
    readRecommendations(reader),
  ])
  return (
    <MePage path={routes.me} heading={meCopy.heading}>
      <Overview reader={reader} overview={overview} />
      <ResumePanel begun={begun} />
      <div className="me-panels">
        <NewsPanel news={news} subscribed={overview.subscriptions > 0} />
        <NotificationsPanel notifications={notifications.items} />
      </div>
      <ForYou suggestions={suggestions} />
    </MePage>
  )
}

export default withErrorPage(OverviewPage)
