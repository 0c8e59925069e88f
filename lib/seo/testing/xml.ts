import { XMLParser } from 'fast-xml-parser'
import { fields, type Fields } from './check'

const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false })

/** The file as objects, attributes with `@_`. Whether it is well-formed a browser judges: e2e/seo.spec.ts. */
export function parseXml(file: string): Fields {
  return fields(parser.parse(file))
}
