import { rowCells, rowIds } from '@thidua/schema/outline/paths'
import { cellsOf } from '@thidua/schema/outline/rows/define-rows'
import { rowsOfItem } from '@thidua/schema/outline/rows/rows-of-item'
import type { TemplateItem } from '@thidua/schema/outline/template'
import { Fragment } from 'react'
import { useLabel } from '#lib/use-locale.ts'
import type { Said } from '../listing/said.ts'
import { type MarkedWords, SaidText } from './said-text.tsx'

/** The rows of an answer, a line each: worded cells can be taken, what was chosen or counted stands beside them. */
export function AnswerRows({ said, item, marked }: { said: Said; item: TemplateItem; marked: MarkedWords }) {
  const text = useLabel()
  const { submission, texts } = said.answer
  const rows = rowsOfItem(item)
  if (!rows) return null
  const worded = new Map(texts.map((one) => [`${one.row} ${one.key}`, one]))
  return (
    <ol className="mt-2 flex list-decimal flex-col gap-1.5 pl-6 marker:text-sm marker:text-quiet">
      {rowIds(submission.answers, item.id, rows.slug).map((row) => {
        const typed = rowCells(submission.answers, item.id, rows.slug, row)
        const filled = cellsOf(rows).filter(([key]) => (typed[key] ?? '').trim() !== '')
        return (
          <li key={row}>
            {filled.map(([key, meta], at) => {
              const cell = worded.get(`${row} ${key}`)
              const option = meta.options?.find((one) => one.key === typed[key])
              return (
                <Fragment key={key}>
                  {at > 0 ? <span className="text-quiet"> · </span> : null}
                  {cell ? (
                    <SaidText
                      submission={submission.id}
                      path={cell.path}
                      text={cell.text}
                      markup={false}
                      marked={marked}
                    />
                  ) : (
                    <span className="text-sm text-quiet">{option ? text(option.label) : typed[key]}</span>
                  )}
                </Fragment>
              )
            })}
          </li>
        )
      })}
    </ol>
  )
}
