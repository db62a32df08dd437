import {
  answerPath,
  cellPath,
  choicePath,
  denominatorPath,
  figurePath,
  narrativePath,
  numeratorPath,
  reasonPath,
  rowCells,
  rowIds,
} from '@thidua/schema/outline/paths'
import { cellsOf } from '@thidua/schema/outline/rows/define-rows'
import { rowsOf } from '@thidua/schema/outline/rows/registry'
import type { TemplateFigure, TemplateItem } from '@thidua/schema/outline/template'
import { itemAnswer } from '@thidua/schema/verdict'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useAnswers } from '#lib/draft/use-draft.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { MarkupView } from './markup-view.tsx'
import { rowWords } from './row-words.ts'
import { useValueWords } from './use-value-words.ts'

interface ItemAnswersProps {
  readonly item: TemplateItem
  /** Where a question's "Sửa" leads; none when the item cannot be written. */
  readonly change: ((path: string) => string) | null
}

/** The questions of one item with their answers as given: check page and read-only items. */
export function ItemAnswers({ item, change }: ItemAnswersProps) {
  const answers = useAnswers()
  const m = useMessages('wizard')
  const text = useLabel()
  const words = useValueWords()
  const { place } = item
  const answer = itemAnswer(item, answers)
  const typed = (path: string) => answers[path] ?? ''

  if (answer === 'none') {
    const reason = typed(reasonPath(place))
    return (
      <List>
        <Line question={m.answers.text} to={change?.(answerPath(place))}>
          {reason ? m.answers.noneBecause(reason) : m.answers.none}
        </Line>
      </List>
    )
  }
  if (answer === 'missing')
    return (
      <List>
        <Line question={m.answers.text} to={change?.(narrativePath(place, item.narratives[0]?.key ?? 'narrative'))}>
          {m.answers.missing}
        </Line>
      </List>
    )
  const rows = item.rows === null ? null : rowsOf(item.rows)
  const figureText = (figure: TemplateFigure) => {
    if (figure.kind === 'number') {
      const value = typed(figurePath(place, figure.key))
      return value && `${value} ${figure.unit}`
    }
    const [part, whole] = [typed(numeratorPath(place, figure.key)), typed(denominatorPath(place, figure.key))]
    return (part || whole) && `${part}/${whole} ${figure.unit}`
  }
  return (
    <List>
      {item.narratives.map((narrative) => {
        const path = narrativePath(place, narrative.key)
        return (
          <Line key={path} question={text(narrative.label)} to={change?.(path)}>
            {typed(path).trim() ? <MarkupView markup={typed(path)} /> : null}
          </Line>
        )
      })}
      {rows
        ? rowIds(answers, place, rows.slug).map((rowId, index) => {
            const { title, details } = rowWords(rows, rowCells(answers, place, rows.slug, rowId), text)
            const first = cellsOf(rows)[0]?.[0] ?? ''
            return (
              <Line
                key={rowId}
                question={m.answers.row(text(rows.one), index + 1)}
                to={change?.(cellPath(place, rows.slug, rowId, first))}
              >
                {title ? <span className="font-medium">{title}</span> : null}
                {details.length > 0 ? <span className="block text-sm text-quiet">{details.join(' · ')}</span> : null}
              </Line>
            )
          })
        : null}
      {item.figures.map((figure) => (
        <Line
          key={figure.key}
          question={text(figure.label)}
          to={change?.(figure.kind === 'ratio' ? numeratorPath(place, figure.key) : figurePath(place, figure.key))}
        >
          {figureText(figure)}
        </Line>
      ))}
      {item.choices.map((choice) => {
        const path = choicePath(place, choice.key)
        return (
          <Line key={path} question={text(choice.label)} to={change?.(path)}>
            {words(path, typed(path))}
          </Line>
        )
      })}
    </List>
  )
}

const List = ({ children }: { children: ReactNode }) => <dl className="divide-y divide-line">{children}</dl>

function Line({ question, to, children }: { question: string; to: string | undefined; children: ReactNode }) {
  const { answers } = useMessages('wizard')
  return (
    <div className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 py-3 sm:grid-cols-[12rem_1fr_auto]">
      <dt className="col-span-1 font-medium sm:py-0.5">{question}</dt>
      <dd className="col-span-2 row-start-2 min-w-0 break-words sm:col-span-1 sm:row-start-auto sm:py-0.5">
        {children || <span className="text-quiet">{answers.notProvided}</span>}
      </dd>
      {to ? (
        <dd className="col-start-2 row-start-1 sm:col-start-auto sm:row-start-auto">
          <Link to={to} className="inline-flex min-h-8 items-center font-medium">
            {answers.change}
            <span className="sr-only"> {question}</span>
          </Link>
        </dd>
      ) : null}
    </div>
  )
}
