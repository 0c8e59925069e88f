import ts from 'typescript'
import { isPortal, type Rule } from './source'

// Where readers' words live. Schemas and reads refer to them by key.
const home = /^lib\/(copy|site)(\.ts$|\/)/

/** What a reader sees is written in lib/copy.ts and lib/site.ts. */
export const wordFaults: Rule = (sources) =>
  sources
    .filter((source) => isPortal(source) && !home.test(source.path))
    .flatMap(({ path, text }) => {
      const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false)
      return chineseIn(file).map((node) => {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart(file))
        return `${path}:${line + 1} has Chinese text; it belongs in lib/copy.ts`
      })
    })

function chineseIn(file: ts.SourceFile): ts.Node[] {
  const found: ts.Node[] = []
  const visit = (node: ts.Node) => {
    if (isText(node) && /\p{Script=Han}/u.test(node.text)) found.push(node)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function isText(node: ts.Node): node is ts.LiteralLikeNode {
  return ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node)
}
