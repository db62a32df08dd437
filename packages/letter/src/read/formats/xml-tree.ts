import { Parser } from 'htmlparser2'
import { limits } from '../limits.ts'
import { Unreadable } from '../unreadable.ts'

/** An element of an XML part; text stands only in the leaves that carry it. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
}

/** Parses one part. Refuses document type declarations (entities are never expanded) and endless nesting. */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const stack = [root]
  const parser = new Parser(
    {
      onprocessinginstruction(name) {
        if (/^!doctype/iu.test(name))
          throw new Unreadable('Tệp có khai báo DTD, không an toàn: hãy mở bằng Word rồi lưu lại.')
      },
      onopentag(name, attributes) {
        if (stack.length > limits.depth) throw new Unreadable('Tệp lồng nhau quá sâu, không an toàn để đọc.')
        const element: XmlElement = { name, attributes, children: [], text: '' }
        stack.at(-1)?.children.push(element)
        stack.push(element)
      },
      ontext(text) {
        const top = stack.at(-1)
        if (top) top.text += text
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
