/** 图集: a story as a gallery. */
export const galleryCopy = {
  label: '图集',
  previous: '上一张',
  next: '下一张',
  count: (place: number, all: number) => `${place} / ${all}`,
} as const
