import { XMLParser } from 'fast-xml-parser'
import { fields, type Fields } from './check'

const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false })

/** Attributes are prefixed with `@_`. Well-formedness is checked in a browser: e2e/seo.spec.ts. */
export function parseXml(file: string): Fields {
  return fields(parser.parse(file))
}
