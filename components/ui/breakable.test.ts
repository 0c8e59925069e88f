import { expect, test } from 'vitest'
import { breakable } from './breakable'

test.each([
  ['临澜港新增航线 集装箱再提速', '临澜港|新增|航线 集装箱|再|提速'],
  ['2026年11月24日《晚间播报》', '2026年|11月|24日|《晚间|播报》'],
  ['匠作第12集｜木船师傅的龙骨', '匠作第12集｜木船|师傅的|龙骨'],
  ['AI读片进社区医院：它看出了什么', 'AI|读片进|社区|医院：它|看出了|什么'],
  ['评论：别让“一键办理”变成', '评论：别|让|“一键|办理”变成'],
  ['3.5亿元项目，5G覆盖90%的村庄', '3.5亿元|项目，5G|覆盖|90%的|村庄'],
  ['夜班码头的三十二个人，六分钟看完', '夜班|码头的|三十二个人，六分钟|看完'],
  ['清晨五点四十分，近海快航首船', '清晨|五点四十分，近海|快航首船'],
  ['Breaking news today', 'Breaking news today'],
  ['qq_ww 与 a*b', 'qq_ww 与 a*b'],
  ['', ''],
])('%s', (title, pieces) => {
  expect(breakable(title).join('|')).toBe(pieces)
  expect(breakable(title).join('')).toBe(title)
})
