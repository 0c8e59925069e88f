import type { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'

type Extension = ReturnType<typeof gfmFootnoteFromMarkdown>
type Exit = NonNullable<NonNullable<Extension['exit']>[string]>

/** Where in the source the address of a link, a picture or a definition stands: from, to. */
type Destination = [number, number]

declare module 'mdast' {
  interface DefinitionData {
    destination?: Destination
  }
  interface ImageData {
    destination?: Destination
  }
  interface LinkData {
    destination?: Destination
  }
}

/** Keeps the place of addresses, so that the importer replaces exactly those that the page reads. */
export const destinations: Extension = {
  exit: {
    definitionDestinationString: keepPlace,
    resourceDestinationString: keepPlace,
  },
}

function keepPlace(this: ThisParameterType<Exit>, { start, end }: Parameters<Exit>[0]): void {
  const url = this.resume()
  const node = this.stack.at(-1)
  if (node?.type !== 'definition' && node?.type !== 'image' && node?.type !== 'link') return
  node.url = url
  node.data = { ...node.data, destination: [start.offset, end.offset] }
}
