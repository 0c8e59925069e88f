import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { fields, type Fields } from './check'

const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false })

/** The file as objects, attributes with `@_`. @throws where it isn't well-formed. */
export function parseXml(file: string): Fields {
  const verdict = XMLValidator.validate(file)
  if (verdict !== true) throw new Error(verdict.err.msg)
  return fields(parser.parse(file))
}
