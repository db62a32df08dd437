import { Parser } from 'htmlparser2'
import { limits } from '../source/limits.ts'
import { Unreadable } from '../source/unreadable.ts'
import { tooLong } from '../source/within-limits.ts'

/** An element of an XML part; text stands only in the leaves that carry it. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
}

/**
 * Parses one part. Refuses document type declarations (entities are never expanded) and endless nesting. Text between
 * elements stands among them as `#text` where a format is `mixed`.
 */
export function parseXml(xml: string, mixed = false): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const stack = [root]
  let elements = 0
  let rename: Rename | null = null
  const parser = new Parser(
    {
      onprocessinginstruction(name) {
        if (/^!doctype/iu.test(name))
          throw new Unreadable('Tệp có khai báo DTD, không an toàn: hãy mở bằng Word rồi lưu lại.')
      },
      onopentag(name, attributes) {
        if (stack.length > limits.depth) throw new Unreadable('Tệp lồng nhau quá sâu, không an toàn để đọc.')
        if (++elements > limits.elements) throw new Unreadable(tooLong)
        if (stack.length === 1) rename = renaming(attributes)
        const element: XmlElement = rename
          ? { name: rename(name), attributes: mapKeys(attributes, rename), children: [], text: '' }
          : { name, attributes, children: [], text: '' }
        stack.at(-1)?.children.push(element)
        stack.push(element)
      },
      ontext(text) {
        const top = stack.at(-1)
        const last = top?.children.at(-1)
        if (!top) return
        if (!mixed) top.text += text
        else if (last?.name === '#text') last.text += text
        else top.children.push({ name: '#text', attributes: {}, children: [], text })
      },
      onclosetag() {
        stack.pop()
      },
    },
    { xmlMode: true },
  )
  parser.write(xml)
  parser.end()
  return root
}

type Rename = (name: string) => string

/** Namespaces and the prefixes that Word gives them; the strict form of the standard has addresses of its own. */
const prefixes: readonly (readonly [RegExp, string])[] = [
  [
    /^http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main$/u,
    'w',
  ],
  [/^http:\/\/schemas\.openxmlformats\.org\/markup-compatibility\/2006$/u, 'mc'],
  [
    /^http:\/\/(?:schemas\.openxmlformats\.org\/officeDocument\/2006|purl\.oclc\.org\/ooxml\/officeDocument)\/math$/u,
    'm',
  ],
]

/** How names are put under Word's own prefixes, where a program declares others on the first element; null where not. */
function renaming(attributes: Readonly<Record<string, string>>): Rename | null {
  const own = new Map<string, string>()
  for (const [key, address] of Object.entries(attributes)) {
    const declared = /^xmlns(?::(.+))?$/u.exec(key)
    const prefix = declared && prefixes.find(([pattern]) => pattern.test(address))?.[1]
    if (declared && prefix && declared[1] !== prefix) own.set(declared[1] ?? '', prefix)
  }
  if (own.size === 0) return null
  return (name) => {
    const colon = name.indexOf(':')
    const prefix = own.get(colon < 0 ? '' : name.slice(0, colon))
    return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`
  }
}

const mapKeys = (attributes: Readonly<Record<string, string>>, rename: Rename): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key.includes(':') ? rename(key) : key, value]))

/** The first child of that name. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((candidate) => candidate.name === name)

export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((candidate) => candidate.name === name) ?? []

/** The `w:val` of a child, undefined when there is no such child; '' when it has no value. */
export const valOf = (element: XmlElement | undefined, name: string): string | undefined => {
  const found = child(element, name)
  return found && (found.attributes['w:val'] ?? '')
}

/** An on/off property: present without a value means on. */
export const isOn = (element: XmlElement | undefined, name: string): boolean | undefined => {
  const value = valOf(element, name)
  return value === undefined ? undefined : !/^(?:0|false|none|off)$/u.test(value)
}
