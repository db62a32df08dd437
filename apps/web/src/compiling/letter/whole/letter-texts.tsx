import { compiledDefaults } from '@thidua/consolidation/out/frame-texts'
import { useMemo } from 'react'
import { useAnswers } from '#lib/draft/use-draft.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { LetterLines } from '#wizard/letter-fields/letter-lines.tsx'

const fields = ['title', 'addressees', 'opening', 'closing', 'recipients'] as const

/** The texts of the letter round its items: what stands there unless somebody writes another one. */
export function LetterTexts({ about }: { about: Omit<Parameters<typeof compiledDefaults>[0], 'fields'> }) {
  const { whole: m } = useMessages('compiling').letter
  const answers = useAnswers()
  const defaults = useMemo(() => compiledDefaults({ ...about, fields: answers }), [about, answers])
  return (
    <Disclosure
      summary={m.texts}
      summaryClassName="min-h-11 content-center px-4 text-sm font-medium"
      className="mb-4 rounded-xl border border-line bg-sheet"
    >
      <div className="flex flex-col gap-5 px-4 pb-4">
        <p className="text-sm text-quiet">{m.textsLead}</p>
        {fields.map((field) => (
          <LetterLines key={field} field={field} byDefault={defaults[field]} />
        ))}
      </div>
    </Disclosure>
  )
}
