import type { Element, ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { asTyped, marksOf, type Source } from './as-typed'
import { textOf } from './element'

/** Ids of the page that a body may lead to: its top and its comments. */
const OF_PAGE = ['', 'top', 'comments']

/**
 * Leads `[见下](#小标题)` to the heading, whether it is named by its text or by the id that GitHub would give it.
 * A link to what is not there stays as it was typed.
 */
export function fragments() {
  return function transform(tree: Root, file: Source): void {
    rewrite(tree, targetsIn(tree), file)
  }
}

/** The ids in the body and of the page, by each name that they are called. */
function targetsIn(tree: Root): Map<string, string> {
  const ids = [...OF_PAGE]
  const slugs: [string, string][] = []
  const counts = new Map<string, number>()
  visit(tree, 'element', (node) => {
    const { id } = node.properties
    if (!id) return
    ids.push(id)
    if (!id.startsWith('s-')) return
    const slug = slugOf(textOf(node))
    const count = counts.get(slug) ?? 0
    counts.set(slug, count + 1)
    slugs.push([count > 0 ? `${slug}-${count}` : slug, id])
  })
  const names = ids.map((id): [string, string] => [id.replace(/^s-/, ''), id])
  // Of the same name the last in a Map counts: an id before a heading's text before GitHub's id, the first heading first.
  return new Map([...ids.map((id): [string, string] => [id, id]), ...names, ...slugs].reverse())
}

/** https://github.com/Flet/github-slugger */
function slugOf(text: string): string {
  const words = text.trim().toLowerCase().normalize('NFC')
  return words.replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '').replaceAll(' ', '-')
}

function rewrite(parent: Element | Root, targets: Map<string, string>, source: Source): void {
  parent.children = (parent.children as ElementContent[]).flatMap((child) => {
    if (child.type !== 'element') return child
    rewrite(child, targets, source)
    const href = child.properties.href ?? ''
    if (child.tagName !== 'a' || !href.startsWith('#')) return child
    const name = decoded(href.slice(1)).normalize('NFC')
    const target = targets.get(name) ?? targets.get(slugOf(name))
    if (target === undefined) return asTyped(child, marksOf(child, source))
    child.properties.href = `#${encodeURIComponent(target)}`
    return child
  })
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
