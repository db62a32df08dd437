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
import { rowsOfItem } from '@thidua/schema/outline/rows/rows-of-item'
import { type TemplateFigure, type TemplateItem, unitLabel } from '@thidua/schema/outline/template'
import { itemAnswer } from '@thidua/schema/verdict'
import type { ReactNode } from 'react'
import { useAnswers } from '#lib/draft/use-draft.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { AnswerLine } from './answer-line.tsx'
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
  const m = useMessages('answers')
  const text = useLabel()
  const words = useValueWords()
  const { id: place } = item
  const answer = itemAnswer(item, answers)
  const typed = (path: string) => answers[path] ?? ''

  if (answer === 'none') {
    const reason = typed(reasonPath(place))
    return (
      <List>
        <AnswerLine question={m.text} to={change?.(answerPath(place))}>
          {reason ? m.noneBecause(reason) : m.none}
        </AnswerLine>
      </List>
    )
  }
  if (answer === 'missing')
    return (
      <List>
        <AnswerLine question={m.text} to={change?.(narrativePath(place, item.narratives[0]?.key ?? 'narrative'))}>
          {m.missing}
        </AnswerLine>
      </List>
    )
  const rows = rowsOfItem(item)
  const figureText = (figure: TemplateFigure) => {
    if (figure.kind === 'number') {
      const value = typed(figurePath(place, figure.key))
      return value && `${value} ${text(unitLabel(figure))}`
    }
    const [part, whole] = [typed(numeratorPath(place, figure.key)), typed(denominatorPath(place, figure.key))]
    return (part || whole) && `${part}/${whole} ${text(unitLabel(figure))}`
  }
  return (
    <List>
      {item.narratives.map((narrative) => {
        const path = narrativePath(place, narrative.key)
        return (
          <AnswerLine key={path} long question={text(narrative.label)} to={change?.(path)}>
            {typed(path).trim() ? <MarkupView markup={typed(path)} /> : null}
          </AnswerLine>
        )
      })}
      {rows
        ? rowIds(answers, place, rows.slug).map((rowId, index) => {
            const { title, details } = rowWords(rows, rowCells(answers, place, rows.slug, rowId), text)
            const first = cellsOf(rows)[0]?.[0] ?? ''
            return (
              <AnswerLine
                key={rowId}
                question={m.row(text(rows.one), index + 1)}
                to={change?.(cellPath(place, rows.slug, rowId, first))}
              >
                {title ? <span className="font-medium">{title}</span> : null}
                {details.length > 0 ? <span className="block text-sm text-quiet">{details.join(' · ')}</span> : null}
              </AnswerLine>
            )
          })
        : null}
      {item.figures.map((figure) => (
        <AnswerLine
          key={figure.key}
          question={text(figure.label)}
          to={change?.(figure.kind === 'ratio' ? numeratorPath(place, figure.key) : figurePath(place, figure.key))}
        >
          {figureText(figure)}
        </AnswerLine>
      ))}
      {item.choices.map((choice) => {
        const path = choicePath(place, choice.key)
        return (
          <AnswerLine key={path} question={text(choice.label)} to={change?.(path)}>
            {words(path, typed(path))}
          </AnswerLine>
        )
      })}
    </List>
  )
}

const List = ({ children }: { children: ReactNode }) => <dl className="divide-y divide-line">{children}</dl>
