import '@thidua/letter/letter.css'
import '@thidua/letter/letter-narrow.css'
import '@thidua/letter/letter-print.css'
import './letter-fonts.css'
import type { LetterDocument } from '@thidua/letter/model/letter-document'
import type { HtmlNode } from '@thidua/letter/render/html/html-node'
import { letterNodes } from '@thidua/letter/render/html/letter-nodes'
import { createElement, type ReactNode, useLayoutEffect, useRef } from 'react'

/** Width of an A4 page in CSS pixels. */
const pageWidth = (210 / 25.4) * 96

/** Below this a whole page would be too small to read: letter-narrow.css sets it in one column instead (32rem there). */
const narrow = 512

/** The letter as it prints, shrunk as a whole to the room there is: lines break where they break on paper. */
export function LetterView({ letter }: { letter: LetterDocument }) {
  const frame = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const fit = () => {
      const room = frame.current?.clientWidth ?? pageWidth
      sheet.current?.style.setProperty('zoom', room < narrow ? '1' : String(Math.min(1, room / pageWidth)))
      sheet.current?.style.setProperty('min-width', room < narrow ? '0' : `${pageWidth}px`)
    }
    fit()
    const observer = new ResizeObserver(fit)
    if (frame.current) observer.observe(frame.current)
    return () => observer.disconnect()
  }, [])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the letter scrolls in its frame and must be reached by keyboard
    <div ref={frame} className="relative overflow-x-auto print:overflow-visible" tabIndex={0}>
      {/* On paper the room is the paper's, not the window's. */}
      <div ref={sheet} className="print:min-w-0! print:[zoom:1]!">
        {elementOf(letterNodes(letter), 0)}
      </div>
    </div>
  )
}

function elementOf(node: HtmlNode, key: number): ReactNode {
  if (typeof node === 'string') return node
  const style =
    node.style && Object.fromEntries(Object.entries(node.style).map(([name, value]) => [camel(name), value]))
  return createElement(
    belowThePage(node.tag),
    { key, className: node.class, ...node.attributes, style },
    ...node.children.map(elementOf),
  )
}

/** A letter by itself has its title as h1; on a page that heading is the page's own, and the letter's stand one level lower. */
const belowThePage = (tag: string) => tag.replace(/^h([1-5])$/u, (_, level: string) => `h${Number(level) + 1}`)

/** `margin-top` → `marginTop`; custom properties stay. */
const camel = (name: string) =>
  name.startsWith('--') ? name : name.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase())
