import { yearsBefore } from '@thidua/schema/other-round'
import { rowsOf } from '@thidua/schema/outline/rows/registry'
import { rowsOfItem } from '@thidua/schema/outline/rows/rows-of-item'
import { figurePaths, type TemplateItem, unitLabel } from '@thidua/schema/outline/template'
import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { MarkupView } from '#answers/markup-view.tsx'
import { useOpenReport } from '#answers/open-report.ts'
import { rowWords } from '#answers/row-words.ts'
import { useFieldWords } from '#answers/use-field-words.ts'
import { useValueWords } from '#answers/use-value-words.ts'
import { useAnswers } from '#lib/draft/use-draft.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { EndedRow } from './ended-row.tsx'
import type { Piece } from './previous-pieces.ts'

interface PreviousPieceProps {
  readonly item: TemplateItem
  readonly piece: Piece
  /** When it was sent. */
  readonly sentAt: string
  readonly onTake: (way: 'replace' | 'join') => void
  /** Null when it was not taken here. */
  readonly onTakeBack: (() => void) | null
}

/** One part of last round's answer; beside it what stands in its place now, when that is something else. */
export function PreviousPiece({ item, piece, sentAt, onTake, onTakeBack }: PreviousPieceProps) {
  const { previous: m } = useMessages('wizard')
  const answers = useAnswers()
  const { round } = useOpenReport()
  const years = piece.kind === 'text' && round ? yearsBefore(piece.value, sentAt, round) : []
  const { label, past, present } = usePieceWords(item, piece, answers)
  const besides = piece.ground === 'taken' && present !== null && onTakeBack === null
  const act = (words: string, run: () => void) => (
    <Button look="quiet" aria-label={`${words}: ${label}`} onClick={run}>
      {words}
    </Button>
  )
  return (
    <li className={clsx('py-3', piece.kind !== 'text' && 'items-center gap-x-6 sm:grid sm:grid-cols-[1fr_auto]')}>
      <div className="min-w-0">
        <p className="font-medium">{label}</p>
        <div className={clsx('mt-1', besides && piece.kind === 'text' && 'grid gap-x-6 gap-y-3 sm:grid-cols-2')}>
          {besides ? <Side title={m.past}>{past}</Side> : past}
          {besides ? <Side title={m.present}>{present}</Side> : null}
        </div>
        {piece.kind === 'row' && piece.slug === 'plans' ? (
          <EndedRow number={piece.cells['number'] ?? ''} issuer={piece.cells['issuer'] ?? ''} />
        ) : null}
        {years.length > 0 ? <p className="mt-1 text-sm text-notice">{m.oldYears(years.join(', '))}</p> : null}
      </div>
      <div className="-mx-3 flex flex-wrap items-center">
        {onTakeBack ? (
          <>
            <p role="status" className="px-3 text-sm text-quiet">
              {m.taken}
            </p>
            {act(m.takeBack, onTakeBack)}
          </>
        ) : piece.ground === 'same' ? (
          <p className="px-3 py-2 text-sm text-quiet">{m.same}</p>
        ) : piece.ground === 'free' ? (
          act(m.take, () => onTake('replace'))
        ) : piece.kind === 'none' ? (
          <p className="px-3 py-2 text-sm text-quiet">{m.hasContent}</p>
        ) : (
          <>
            {piece.kind === 'text' ? act(m.join, () => onTake('join')) : null}
            {act(m.replace, () => onTake('replace'))}
          </>
        )}
      </div>
    </li>
  )
}

const Side = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="min-w-0">
    <span className="mr-2 text-sm text-quiet">{title}</span>
    {children}
  </div>
)

function usePieceWords(item: TemplateItem, piece: Piece, answers: Readonly<Record<string, string>>) {
  const m = useMessages('answers')
  const text = useLabel()
  const wordsOf = useFieldWords()
  const valueWords = useValueWords()
  switch (piece.kind) {
    case 'none':
      return {
        label: m.text,
        past: piece.reason ? m.noneBecause(piece.reason) : m.none,
        present: null,
      }
    case 'text':
      return {
        label: wordsOf(piece.path).label,
        past: <MarkupView markup={piece.value} />,
        present: <MarkupView markup={answers[piece.path] ?? ''} />,
      }
    case 'value': {
      const figure = item.figures.find((one) => figurePaths(item.id, one).includes(piece.path))
      const unit = figure ? text(unitLabel(figure)) : ''
      const words = (value: string) => `${valueWords(piece.path, value)} ${unit}`.trim()
      return { label: wordsOf(piece.path).label, past: words(piece.value), present: words(answers[piece.path] ?? '') }
    }
    case 'row': {
      const rows = rowsOfItem(item) ?? rowsOf(piece.slug)
      const { title, details } = rowWords(rows, piece.cells, text)
      return {
        label: title ?? text(rows.one),
        past: <p className="text-sm text-quiet">{details.join(' · ')}</p>,
        present: null,
      }
    }
  }
}
