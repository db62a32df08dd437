import { useQuery } from '@apollo/client/react'
import { yearsBefore, yearsOutside } from '@thidua/schema/other-round'
import { narrativePath } from '@thidua/schema/outline/paths'
import { previousOfItem } from '@thidua/schema/outline/previous-of-item'
import type { TemplateItem } from '@thidua/schema/outline/template'
import { useDeferredValue, useMemo } from 'react'
import { useOpenReport } from '#answers/open-report.ts'
import { useAnswers } from '#lib/draft/use-draft.ts'
import { dateText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Notice } from '#ui/notice.tsx'
import { previousQuery } from '../previous/previous-query.ts'
import { equalParagraphs } from './equal-paragraphs.ts'

/** As many words of a paragraph as tell which one it is. */
const shownLetters = 90

/**
 * What an item's texts have from another time: paragraphs that were sent word for word before, years that the report
 * before was about, and years outside the movement's time. Said softly, and held against nobody when it is sent.
 */
export function RepeatedNote({ item }: { item: TemplateItem }) {
  const { id, subject, round, template } = useOpenReport()
  const { askOnce: m } = useMessages('wizard')
  // Worked out after the key that was pressed has been drawn.
  const answers = useDeferredValue(useAnswers())
  const { data } = useQuery(previousQuery, { variables: { id }, skip: subject.submissions > 0 })
  const texts = item.narratives.map(({ key }) => answers[narrativePath(item.id, key)] ?? '').join('\n')
  const before = useMemo(
    () =>
      (data?.report?.previousSubmissions ?? []).map(({ submission }) => ({
        sentAt: submission.submittedAt,
        texts: Object.values(previousOfItem(item, template, submission)),
      })),
    [data, item, template],
  )
  const signs = useMemo(() => {
    const outside = round ? yearsOutside(texts, round) : []
    const told = before.flatMap(({ sentAt }) => (round ? yearsBefore(texts, sentAt, round) : []))
    return {
      equal: before.map((one) => ({ sentAt: one.sentAt, paragraphs: equalParagraphs([texts], one.texts) })),
      years: [...new Set([...told, ...outside])].toSorted((a, b) => a - b),
    }
  }, [texts, before, round])
  const equal = signs.equal.filter(({ paragraphs }) => paragraphs.length > 0)
  if (equal.length === 0 && signs.years.length === 0) return null
  return (
    <Notice look="notice" title={m.title}>
      {equal.map(({ sentAt, paragraphs }) => (
        <div key={sentAt} className="mt-1">
          <p>{m.equal(paragraphs.length, dateText(sentAt))}</p>
          <ul className="list-disc pl-6">
            {paragraphs.map((words) => (
              <li key={words}>{words.length > shownLetters ? `${words.slice(0, shownLetters)}…` : words}</li>
            ))}
          </ul>
        </div>
      ))}
      {signs.years.length > 0 ? <p className="mt-1">{m.years(signs.years.join(', '))}</p> : null}
    </Notice>
  )
}
