import { choicePath, denominatorPath, figurePath, numeratorPath } from '@thidua/schema/outline/paths'
import { type TemplateFigure, type TemplateItem, unitLabel } from '@thidua/schema/outline/template'
import { useLabel } from '#lib/use-locale.ts'
import type { Said } from '../listing/said.ts'

/** What an answer says in figures and choices, as it was typed. */
export function AnswerFigures({ said, item }: { said: Said; item: TemplateItem }) {
  const text = useLabel()
  const { answers } = said.answer.submission
  const typed = (path: string) => (answers[path] ?? '').trim()
  const typedFigure = (figure: TemplateFigure) => {
    if (figure.kind === 'number') return typed(figurePath(item.id, figure.key))
    const halves = [typed(numeratorPath(item.id, figure.key)), typed(denominatorPath(item.id, figure.key))]
    return halves.every((half) => half === '') ? '' : halves.join('/')
  }
  const lines = [
    ...item.figures.map((figure) => {
      const value = typedFigure(figure)
      return { key: figure.key, label: figure.label, value: value && `${value} ${text(unitLabel(figure))}` }
    }),
    ...item.choices.map((choice) => {
      const option = choice.options.find(({ key }) => key === typed(choicePath(item.id, choice.key)))
      return { key: choice.key, label: choice.label, value: option ? text(option.label) : '' }
    }),
  ].filter(({ value }) => value !== '')
  if (lines.length === 0) return null
  return (
    <dl className="mt-2 flex flex-wrap gap-x-4 gap-y-0.5 text-sm">
      {lines.map(({ key, label, value }) => (
        <div key={key} className="flex gap-1.5">
          <dt className="text-quiet">{text(label)}:</dt>
          <dd className="font-medium tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
