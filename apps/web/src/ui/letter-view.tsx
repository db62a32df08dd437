import '@thidua/letter/letter.css'
import './letter-fonts.css'
import type { LetterDocument } from '@thidua/letter/model/letter-document'
import type { HtmlNode } from '@thidua/letter/render/html/html-node'
import { letterNodes } from '@thidua/letter/render/html/letter-nodes'
import { createElement, type ReactNode, useLayoutEffect, useRef } from 'react'

/** Width of an A4 page in CSS pixels. */
const pageWidth = (210 / 25.4) * 96

/** The letter as it prints, shrunk as a whole to the room there is: lines break where they break on paper. */
export function LetterView({ letter }: { letter: LetterDocument }) {
  const frame = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const fit = () =>
      sheet.current?.style.setProperty(
        'zoom',
        String(Math.min(1, (frame.current?.clientWidth ?? pageWidth) / pageWidth)),
      )
    fit()
    const observer = new ResizeObserver(fit)
    if (frame.current) observer.observe(frame.current)
    return () => observer.disconnect()
  }, [])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the letter scrolls in its frame and must be reached by keyboard
    <div ref={frame} className="overflow-x-auto" tabIndex={0}>
      <div ref={sheet} className="min-w-[210mm]">
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
    node.tag,
    { key, className: node.class, ...node.attributes, style },
    ...node.children.map(elementOf),
  )
}

/** `margin-top` → `marginTop`; custom properties stay. */
const camel = (name: string) =>
  name.startsWith('--') ? name : name.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase())
