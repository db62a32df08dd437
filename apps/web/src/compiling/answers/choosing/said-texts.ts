import { type ShownText, shownText } from '#answers/shown-text.ts'

/** A text of an answer where the page shows it. */
export interface SaidText {
  readonly submission: string
  readonly path: string
  /** As it was sent. */
  readonly sent: string
  /** Whether it has markup: a narrative has, a cell has none. */
  readonly markup: boolean
  /** Where its characters stand; null where the page shows something else. Worked out when it is first asked for. */
  readonly shown: () => ShownText | null
}

const texts = new WeakMap<Element, SaidText>()

/** Makes an element known as the one that shows a text; what it shows must not change as long as it is. */
export function registerText(element: Element, text: Omit<SaidText, 'shown'>): SaidText {
  let known: ShownText | null | undefined
  const said = { ...text, shown: () => (known === undefined ? (known = shownText([element], text.sent)) : known) }
  texts.set(element, said)
  return said
}

/** The text that an element shows. */
export const textOf = (element: Element): SaidText | undefined => texts.get(element)

/** The elements below one that show texts, in their order. */
export const textElements = (root: Element): Element[] => [...root.querySelectorAll('[data-said]')]
