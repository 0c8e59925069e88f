import { expect, test } from 'vitest'
import { titleParts } from './title-parts'

test.each([
  ['临澜港新增航线 集装箱再提速', ['临澜港新增航线 ', '集装箱再提速']],
  ['2026年11月24日《晚间播报》', ['2026年11月24日', '《晚间播报》']],
  ['匠作第12集｜木船师傅的龙骨', ['匠作第12集｜', '木船师傅的龙骨']],
  ['AI 读片进社区医院：它看出了什么', ['AI 读片进社区医院：', '它看出了什么']],
  ['评论：别让“一键办理”变成“一键转圈”', ['评论：别让“一键办理”变成“一键转圈”']],
  ['Breaking news today', ['Breaking news today']],
  ['', ['']],
])('%s', (title, parts) => {
  expect(titleParts(title)).toEqual(parts)
  expect(parts.join('')).toBe(title)
})
