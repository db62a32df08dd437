import { rowsOfItem } from '@thidua/schema/outline/rows/rows-of-item'
import type { TemplateItem } from '@thidua/schema/outline/template'
import { useMessages } from '#messages/use-messages.ts'
import { wholeWords } from '#ui/heading/whole-words.ts'
import { ChoiceField } from './fields/choice-field.tsx'
import { FigureField } from './fields/figure-field.tsx'
import { NarrativeField } from './fields/narrative-field.tsx'
import { RowsEditor } from './rows/rows-editor.tsx'

/** Every field that the template gives an item: texts, then rows, then figures and questions. */
export function ItemFields({ item, start }: { item: TemplateItem; start: string | null }) {
  const { figures: m } = useMessages('wizard')
  const { id: place, narratives, figures, choices } = item
  const rows = rowsOfItem(item)
  return (
    <>
      {narratives.map((narrative, index) => (
        <NarrativeField key={narrative.key} place={place} narrative={narrative} withHelp={index === 0} />
      ))}
      {rows ? <RowsEditor place={place} kind={rows} start={start} /> : null}
      {figures.length + choices.length > 0 ? (
        <section aria-labelledby="figures-title" className="flex flex-col gap-6">
          <h2 id="figures-title" className="text-xl">
            {wholeWords(m.title)}
          </h2>
          {choices.map((choice) => (
            <ChoiceField key={choice.key} place={place} choice={choice} />
          ))}
          <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
            {figures.map((figure) => (
              <div key={figure.key} className={figure.kind === 'ratio' ? 'sm:col-span-2' : 'flex flex-col justify-end'}>
                <FigureField place={place} figure={figure} />
              </div>
            ))}
          </div>
        </section>
      ) : null}
    </>
  )
}
