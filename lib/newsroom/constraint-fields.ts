import { deskStoriesCopy } from '@/lib/copy/desk-stories'
import { fieldNames, type StoryField } from '@/lib/schemas/story-fields'

/** Constraints whose name doesn't begin with their field's label. */
const others: Record<string, StoryField> = {
  story_column_slug_fkey: 'column_slug',
  story_cover_fkey: 'cover',
  story_video_fkey: 'video',
  story_share_picture_fkey: 'share_picture',
  发布前请填写标题: 'title',
  发布前请选择栏目: 'column_slug',
  禁发期内不能发布_发布时间须不早于禁发期: 'embargo_until',
  禁发须写明原因: 'embargo_reason',
}

/** The field that a refusal belongs to; `form` where it is the story's as a whole. */
export function fieldOfConstraint(name: string): StoryField | 'form' {
  const { labels } = deskStoriesCopy.form
  const byLabel = (field: StoryField) => name.startsWith(labels[field])
  const [longest] = fieldNames.filter(byLabel).sort((a, b) => labels[b].length - labels[a].length)
  return others[name] ?? longest ?? 'form'
}
