/** When a story last changed for its readers: an edit before it was due is not later than its start. */
export function modifiedAt(story: { publishedAt: string; updatedAt: string }): string {
  return story.updatedAt > story.publishedAt ? story.updatedAt : story.publishedAt
}
