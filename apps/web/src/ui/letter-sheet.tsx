import '@thidua/letter/letter.css'
import type { LetterDocument } from '@thidua/letter/model/letter-document'
import type { HtmlNode } from '@thidua/letter/render/html/html-node'
import { letterNodes } from '@thidua/letter/render/html/letter-nodes'
import { createElement, memo, type ReactNode, type Ref } from 'react'
import './letter-sheet.css'

/** The letter as it prints. Its blocks carry `data-place` and `data-path`, where remarks and links hang on. */
export const LetterSheet = memo(function LetterSheet({ letter, ref }: { letter: LetterDocument; ref?: Ref<HTMLDivElement> }) {
  return (
    <div ref={ref} className="letter-sheet">
      {elementOf(letterNodes(letter))}
    </div>
  )
})

/** Elements built one by one: no text of a report is ever read as HTML. */
function elementOf(node: HtmlNode): ReactNode {
  if (typeof node === 'string') return node
  const { tag, class: className, attributes, style, children } = node
  return createElement(tag, { ...attributes, className: className || undefined, style }, ...children.map(elementOf))
}
