import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { findSources } from './sources'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xiaowen-sources-'))
  return () => rm(folder, { recursive: true })
})

test.each([
  // Imported, passed over, captions.
  ['x.md X.MD 港口.md', 'x.md X.MD 港口.md', '', ''],
  ['a/index.md b/c/x.md', 'a/index.md b/c/x.md', '', ''],
  ['x.md README.md readme.md a/Readme.zh-CN.md README', 'x.md', '', ''],
  ['x.md .DS_Store .x.md ._x.md Thumbs.db desktop.ini', 'x.md', '', ''],
  ['x.md .git/HEAD .trash/old.md a/.obsidian/x.md', 'x.md', '', ''],
  [
    'x.md x.txt x.docx images.yml data.json x.markdown',
    'x.md',
    'data.json images.yml x.docx x.markdown x.txt',
    '',
  ],
  ['clip.mp4 clip.vtt a/other.srt', 'clip.mp4', '', 'a/other.srt clip.vtt'],
  ['columns.yaml keywords.yaml a/images.yaml', 'columns.yaml keywords.yaml a/images.yaml', '', ''],
])('of %s', async (files, imported, passed, captions) => {
  for (const file of files.split(' ')) await write(file)
  const found = await findSources([folder])
  const of = (all: { file: string }[]) => all.map(({ file }) => relative(folder, file)).sort()
  expect(of(found.sources.map(({ path }) => ({ file: path })))).toEqual(sorted(imported))
  expect(of(found.passedOver)).toEqual(sorted(passed))
  expect(of(found.captions.map((file) => ({ file })))).toEqual(sorted(captions))
  expect(found.refused).toEqual([])
})

test.each([['x.txt'], ['README.md'], ['.hidden.md'], ['clip.vtt'], ['a/b/']])(
  'a folder of %s alone is refused',
  async (file) => {
    await write(file)
    const { sources, refused } = await findSources([folder])
    expect(sources).toEqual([])
    expect(refused).toMatchObject([{ file: folder, reason: '里面没有可以导入的文件' }])
  },
)

test.each([
  ['gone.md', '没有这个文件'],
  ['x.txt', '不是可以导入的文件'],
  ['README.md', '不是可以导入的文件'],
  ['circle.md', '符号链接绕成了圈'],
])('%s by its name is refused', async (file, reason) => {
  await write('x.txt')
  await write('README.md')
  await symlink('circle.md', join(folder, 'circle.md'))
  const { refused } = await findSources([join(folder, file)])
  expect(refused).toEqual([{ file: join(folder, file), reason }])
})

test('links in a folder are not followed', async () => {
  await write('a/x.md')
  await symlink('..', join(folder, 'a/up'))
  await symlink('x.md', join(folder, 'a/y.md'))
  const { sources, passedOver } = await findSources([folder])
  expect(sources).toHaveLength(1)
  expect(passedOver.map(({ file }) => relative(folder, file))).toEqual(['a/up', 'a/y.md'])
})

function sorted(names: string): string[] {
  return names.split(' ').filter(Boolean).sort()
}

async function write(name: string): Promise<void> {
  const path = join(folder, name)
  await mkdir(name.endsWith('/') ? path : dirname(path), { recursive: true })
  if (!name.endsWith('/')) await writeFile(path, 'text')
}

test('a name in another encoding is refused, in folders too', async () => {
  for (const file of ['x.md', 'a\ufffd.md', 'b\ufffd/y.md']) await write(file)
  const { sources, refused } = await findSources([folder])
  expect(sources.map(({ path }) => relative(folder, path))).toEqual(['x.md'])
  expect(refused.map(({ file, reason }) => [relative(folder, file), reason.slice(0, 10)])).toEqual([
    ['a\ufffd.md', '名字不是UTF-8编'],
    ['b\ufffd', '名字不是UTF-8编'],
  ])
})
