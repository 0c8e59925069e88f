import { PICTURE_TYPES } from '@/components/desk/editor/picture-types'
import { aboutField, FieldFrame } from '@/components/ui/field-frame'
import { mediaDeskCopy } from '@/lib/copy/media-desk'

const { labels, hints } = mediaDeskCopy

export function FileField({ error }: { error?: string }) {
  const frame = { name: 'picture', hint: hints.picture, error }
  return (
    <FieldFrame {...frame} label={labels.picture}>
      <input {...aboutField(frame)} type="file" accept={PICTURE_TYPES} />
    </FieldFrame>
  )
}
