import { deskCopy } from '@/lib/copy/desk'
import { actionPath, actions } from '@/lib/routes'

export function FeatureForm({ id, featured }: { id: number; featured: boolean }) {
  const { feature, unfeature } = deskCopy.decide
  return (
    <form method="post" action={actionPath(actions.deskFeature, { id })}>
      <button className="button quiet" name="on" value={featured ? '0' : '1'}>
        {featured ? unfeature : feature}
      </button>
    </form>
  )
}
