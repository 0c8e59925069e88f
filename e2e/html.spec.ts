/** The Nu HTML checker, if Java is installed. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { html, publicPages } from './support/pages'

const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')
const hasJava = spawnSync('java', ['-version']).status === 0

test('every page type is valid HTML', async ({ request }) => {
  test.setTimeout(180_000)
  if (!hasJava) {
    console.log('No Java on this machine: the HTML checker was not run.')
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'xiaowen-html-'))
  const pages = {
    ...(await publicPages(request)),
    search: '/search?q=海',
    complaint: '/complaint',
    login: '/login',
  }
  const files: string[] = []
  for (const [name, path] of Object.entries(pages)) {
    const file = join(folder, `${name}.html`)
    writeFileSync(file, await html(request, path))
    files.push(file)
  }
  const { stderr } = spawnSync(
    'java',
    ['-jar', jar, '--errors-only', '--format', 'json', ...files],
    { encoding: 'utf8' },
  )
  const { messages } = JSON.parse(stderr) as {
    messages: { url: string; message: string; extract?: string }[]
  }
  expect(messages.map(({ url, message, extract }) => `${url}: ${message} ${extract}`)).toEqual([])
})

test('the HTML checker finds an error', () => {
  if (!hasJava) return
  const file = join(mkdtempSync(join(tmpdir(), 'xiaowen-html-')), 'wrong.html')
  writeFileSync(file, '<!doctype html><title>x</title><p><div></p>')
  expect(() =>
    execFileSync('java', ['-jar', jar, '--errors-only', file], { stdio: 'pipe' }),
  ).toThrow()
})
