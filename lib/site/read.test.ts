import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demo } from './demo'
import { fictionalFields } from './fictional'
import { readSite, SiteFileError } from './read'
import { siteSchema } from './schema'

let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'xiaowen-site-'))))
afterAll(() => rmSync(folder, { recursive: true }))

function read(text: string) {
  const file = join(folder, 'site.yaml')
  writeFileSync(file, text)
  return readSite(file)
}

function faultsOf(text: string): string[] {
  try {
    read(text)
    return []
  } catch (error) {
    if (error instanceof SiteFileError) return error.faults
    throw error
  }
}

/** A complete file for production. */
const complete = `
name: 临江晨报
organisation: { name: 临江晨报社, foundingYear: 1987, email: post@linjiang.cn, telephone: 010-66000000, address: 临江路 1 号 }
sender: { name: 临江晨报, address: no-reply@linjiang.cn }
app: { name: 晨报APP, links: [] }
footer:
  reporting: { heading: 举报专区, links: [{ label: 12377, url: 'https://www.12377.cn/' }] }
  childSafety: null
  reportPhone: { label: 举报电话, number: 010-66000001 }
  reportEmail: { label: 举报邮箱, address: report@linjiang.cn }
  badges: []
  licences:
    - label: 京ICP备12345678号-1
    - label: 互联网新闻信息服务许可证 10120170001
  swordNet: ''
  copyright: 临江晨报社 版权所有
  police: null
`

test('the demo is a valid site', () => {
  expect(siteSchema.parse(demo)).toEqual(demo)
})

test('fields of the file replace the demo’s', () => {
  const { name, slogan, footer } = read('name: 晨报\nfooter: { swordNet: "", badges: [] }')
  expect({ name, slogan }).toEqual({ name: '晨报', slogan: demo.slogan })
  expect(footer).toEqual({ ...demo.footer, swordNet: '', badges: [] })
})

test('an ICP number links to its register, other licences do not', () => {
  expect(read(complete.replace('label: 12377', "label: '12377'")).footer.licences).toEqual([
    { label: '京ICP备12345678号-1', url: 'https://beian.miit.gov.cn/' },
    { label: '互联网新闻信息服务许可证 10120170001', url: '' },
  ])
})

test('each fault has a line with its field', () => {
  expect(faultsOf(complete)).toEqual([
    expect.stringMatching(/site\.yaml: footer\.reporting\.links\.0\.label: .*string/),
  ])
  expect(faultsOf('organisation: { email: nobody }\nthemeColor: { light: white }')).toEqual([
    expect.stringContaining('themeColor.light: a color such as #14161a'),
    expect.stringContaining('organisation.email: an e-mail address'),
  ])
  expect(faultsOf('footer: { police: { label: x, url: "javascript:alert(1)" } }')).toHaveLength(1)
})

test.each(['- a list', 'name: [', 'x'.repeat(100_001), ''])('“%.12s” is no such file', (text) => {
  expect(faultsOf(text)).toEqual([expect.stringContaining("can't be read: ")])
})

test('fictional values are found in the demo and not in a complete file', () => {
  expect(fictionalFields(read(complete.replace('label: 12377', "label: '12377'")))).toEqual([])
  expect(fictionalFields(demo)).toEqual(
    expect.arrayContaining(['organisation.email', 'footer.licences.3.label', 'sender.address']),
  )
})
