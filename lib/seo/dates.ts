/** The time of the last change for readers: edits before publication do not count. */
export function modifiedAt(story: { publishedAt: string; updatedAt: string }): string {
  return story.updatedAt > story.publishedAt ? story.updatedAt : story.publishedAt
}
