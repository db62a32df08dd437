import { letterFields } from '@thidua/schema/outline/letter-fields'
import { letterPath } from '@thidua/schema/outline/paths'
import { AnswerLine } from '#answers/answer-line.tsx'
import { useOpenReport } from '#answers/open-report.ts'
import { useValueWords } from '#answers/use-value-words.ts'
import { useAnswers } from '#lib/draft/use-draft.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'

/** The letter's own fields on the check page; those left blank print their default. */
export function LetterAnswers() {
  const { id, closed } = useOpenReport()
  const answers = useAnswers()
  const words = useValueWords()
  const { letter } = useMessages('answers')
  const { check } = useMessages('report')
  const given = letterFields.filter(
    (field) =>
      (answers[letterPath(field)] ?? '').trim() !== '' ||
      field === 'signer' ||
      field === 'number' ||
      field === 'issuedOn',
  )
  return (
    <section aria-labelledby="check-letter" className="rounded-xl border border-line bg-sheet px-5 pt-4 pb-1">
      <h2 id="check-letter" className="text-lg">
        {check.letterSection}
      </h2>
      <dl className="divide-y divide-line">
        {given.map((field) => {
          const path = letterPath(field)
          const typed = answers[path] ?? ''
          const [first = '', ...rest] = typed.split('\n')
          return (
            <AnswerLine
              key={field}
              question={letter[field]}
              to={closed('letter') ? undefined : paths.letterFields(id, path, 'report')}
            >
              {typed.trim() ? [words(path, first), ...rest].join('\n') : null}
            </AnswerLine>
          )
        })}
      </dl>
    </section>
  )
}
