import { wordsOf } from '@thidua/draft/sentences/words'
import { quotable } from '@thidua/letter/markup/quote-of'
import { isItemId, type Place } from '@thidua/schema/outline/item-id'
import type { Answers } from '@thidua/schema/outline/paths'
import type { Quote } from '#acts/draft-remark.ts'
import { sentRange, shownAt, textNodes } from '#answers/shown-text.ts'
import { fieldText } from './field-text.ts'

/** In UTF-16 units; what a figure or row is called is short. */
const longestName = 200

/** What was selected of one field, or of one item's heading. */
interface Part {
  readonly place: Place
  readonly path: string | null
  readonly heading: boolean
  readonly first: { readonly node: Text; readonly offset: number }
  last: { readonly node: Text; readonly offset: number }
  words: string
}

/**
 * What was selected in the letter, one quote a text, in the order of the letter: a selection that runs over two items is
 * about both. Of a text whole words are quoted, and numbers whole. A heading, or several rows and figures of one item, are
 * the item itself. Empty when nothing of the letter is selected.
 */
export function quotesOfRange(range: Range, letter: Element, answers: Answers): Quote[] {
  if (range.collapsed || !letter.contains(range.commonAncestorContainer)) return []
  const parts = partsOf(range)
  const inItems = parts.filter(({ place }) => place !== 'letter')
  const chosen = inItems.length > 0 ? inItems : parts
  return [...Map.groupBy(chosen, ({ place }) => place)].flatMap(([place, all]) => {
    const own = all.some(({ heading }) => !heading) ? all.filter(({ heading }) => !heading) : all
    const texts = own.flatMap((part): Quote[] => {
      const quote = textQuote(part, letter, answers)
      return quote ? [quote] : []
    })
    if (texts.length > 0) return texts
    const [one, another] = own
    if (another || !one || one.heading || !isSent(one.path, answers))
      return [{ place, path: null, range: null, text: null }]
    return [{ place, path: one.path, range: null, text: one.words.replace(/\s+/gu, ' ').trim().slice(0, longestName) }]
  })
}

/** Whether a path names something that was sent: a field, or a row by what its cells share. */
const isSent = (path: string | null, answers: Answers): boolean =>
  path !== null && (path.startsWith('letter/') || path in answers || `${path}/order` in answers)

function partsOf(range: Range): Part[] {
  const parts = new Map<string, Part>()
  for (const node of textNodes(range.commonAncestorContainer)) {
    if (!range.intersectsNode(node)) continue
    const from = node === range.startContainer ? range.startOffset : 0
    const to = node === range.endContainer ? range.endOffset : node.data.length
    const words = node.data.slice(from, to)
    if (words.trim() === '') continue
    const block = node.parentElement?.closest<HTMLElement>('[data-path], [data-place]')
    const path = block?.dataset['path'] ?? null
    const place = block?.dataset['place'] ?? path?.split('/')[0] ?? null
    const heading = block !== null && block !== undefined && /^H[1-6]$/u.test(block.tagName)
    const key = `${place} ${path} ${heading}`
    const last = { node, offset: to }
    const known = parts.get(key)
    if (known) {
      known.last = last
      known.words += ` ${words}`
    } else {
      const where: Place = place !== null && isItemId(place) ? place : 'letter'
      parts.set(key, { place: where, path, heading, first: { node, offset: from }, last, words })
    }
  }
  return [...parts.values()]
}

function textQuote({ place, path, heading, first, last }: Part, letter: Element, answers: Answers): Quote | null {
  const sent = path === null || heading ? undefined : answers[path]
  const text = path === null ? null : fieldText(letter, path, sent)
  if (!text || sent === undefined) return null
  const [from, to] = [shownAt(text, first.node, first.offset), shownAt(text, last.node, last.offset)]
  if (from === null || to === null) return null
  const selected = wordsOf(text.shown).filter((word) => word.from < to && word.to > from)
  const [head, tail] = [selected.at(0), selected.at(-1)]
  if (!head || !tail) return null
  const range = sentRange(text, head.from, tail.to)
  return { place, path, range, text: quotable(sent.normalize('NFC')).quote(range) }
}
