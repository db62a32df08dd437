import { letterFields, letterPath } from '@thidua/schema/outline/paths'
import { Link } from 'react-router'
import { useAnswers } from '#lib/draft/use-draft.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { useOpenReport } from '#wizard/open-report.ts'
import { useValueWords } from '#wizard/use-value-words.ts'

/** The letter's own fields on the check page; those left blank print their default. */
export function LetterAnswers() {
  const { id, closed } = useOpenReport()
  const answers = useAnswers()
  const words = useValueWords()
  const { letter, answers: m } = useMessages('wizard')
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
            <div key={field} className="grid grid-cols-[1fr_auto] gap-x-4 py-3 sm:grid-cols-[12rem_1fr_auto]">
              <dt className="font-medium">{letter[field]}</dt>
              <dd className="col-span-2 row-start-2 min-w-0 break-words whitespace-pre-wrap sm:col-span-1 sm:row-start-auto">
                {typed.trim() ? (
                  [words(path, first), ...rest].join('\n')
                ) : (
                  <span className="text-quiet">{m.notProvided}</span>
                )}
              </dd>
              {closed(null) ? null : (
                <dd className="col-start-2 row-start-1 sm:col-start-auto sm:row-start-auto">
                  <Link to={paths.letterFields(id, path, true)} className="font-medium">
                    {m.change}
                    <span className="sr-only"> {letter[field]}</span>
                  </Link>
                </dd>
              )}
            </div>
          )
        })}
      </dl>
    </section>
  )
}
