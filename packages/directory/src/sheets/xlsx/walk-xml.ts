import { Parser } from 'htmlparser2'
import { limits } from '../limits.ts'
import { Refused } from '../refused.ts'

export interface XmlVisitor {
  /** Names come without their prefix. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/** Bytes that are decoded and parsed at a time. */
const pieceBytes = 65_536

/**
 * Walks through an XML part, piece by piece, without a tree. Refuses document type declarations (entities are never
 * expanded), endless nesting, and a part that ends before its first element does.
 */
export function walkXml(part: Uint8Array, visitor: XmlVisitor): void {
  let depth = 0
  let whole = false
  const parser = new Parser(
    {
      onprocessinginstruction(name) {
        if (/^!doctype/iu.test(name)) throw new Refused({ key: 'unsafeArchive' })
      },
      onopentag(name, attributes) {
        if (++depth > limits.depth) throw new Refused({ key: 'unsafeArchive' })
        visitor.open?.(local(name), attributes)
      },
      ontext(text) {
        visitor.text?.(text)
      },
      onclosetag(name, implied) {
        depth--
        // An element without content, as <c/>, is closed by itself and implied, too: only the first one tells.
        if (depth === 0) whole = !implied || !ended
        visitor.close?.(local(name))
      },
    },
    { xmlMode: true },
  )
  let ended = false
  const decoder = new TextDecoder(encodingOf(part))
  for (let start = 0; start < part.length; start += pieceBytes)
    parser.write(decoder.decode(part.subarray(start, start + pieceBytes), { stream: true }))
  parser.write(decoder.decode())
  ended = true
  parser.end()
  if (!whole) throw new Refused({ key: 'broken' })
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

const encodingOf = (part: Uint8Array): string =>
  part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : 'utf-8'

/** An attribute by its name without a prefix, as `r:id` is under any. */
export function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1]
}
