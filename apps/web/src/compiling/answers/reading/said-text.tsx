import type { TextRange } from '@thidua/consolidation/sentences/sentences-of'
import { useEffect, useMemo, useRef } from 'react'
import { MarkupView } from '#answers/markup-view.tsx'
import type { PointedWords } from '../../model/compiling.ts'
import { registerText } from '../choosing/said-texts.ts'
import { useMarks } from '../choosing/use-marks.ts'

/** What is marked in the texts of an answer. */
export interface MarkedWords {
  readonly used: readonly PointedWords[]
  readonly lit: readonly PointedWords[]
  /** Of a text the sentences that everybody writes. */
  readonly generalOf: (path: string) => readonly TextRange[]
}

interface SaidTextProps {
  readonly submission: string
  readonly path: string
  readonly text: string
  /** Whether it is a narrative, with its markup; else a cell. */
  readonly markup: boolean
  readonly marked: MarkedWords
}

/** A text of an answer, of which words can be taken. */
export function SaidText({ submission, path, text, markup, marked: { used, lit, generalOf } }: SaidTextProps) {
  const element = useRef<HTMLElement & HTMLDivElement>(null)
  useEffect(() => {
    if (element.current) registerText(element.current, { submission, path, sent: text, markup })
  }, [submission, path, text, markup])
  useMarks(element, 'general', generalOf(path))
  useMarks(element, 'used', useOf(used, path))
  useMarks(element, 'lit', useOf(lit, path))
  const Frame = markup ? 'div' : 'span'
  return (
    <Frame ref={element} data-said={path} lang="vi" className={markup ? undefined : 'whitespace-pre-line'}>
      {markup ? <MarkupView markup={text} /> : text}
    </Frame>
  )
}

const useOf = (words: readonly PointedWords[], path: string): readonly PointedWords[] =>
  useMemo(() => words.filter((one) => one.path === path), [words, path])
