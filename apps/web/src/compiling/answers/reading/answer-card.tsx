import { slicePoints } from '@thidua/consolidation/sentences/slice-points'
import type { TemplateItem } from '@thidua/schema/outline/template'
import { clsx } from 'clsx'
import { memo, type ReactNode, useMemo } from 'react'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { type Alike, textKey } from '../../analyst/alike-texts.ts'
import type { PointedWords } from '../../model/compiling.ts'
import type { Said } from '../listing/said.ts'
import { AnswerFigures } from './answer-figures.tsx'
import { AnswerRows } from './answer-rows.tsx'
import { SaidText } from './said-text.tsx'
import { UseMark } from './use-mark.tsx'

interface AnswerCardProps {
  readonly said: Said
  /** The item in the version of the outline that it answers. */
  readonly item: TemplateItem
  readonly alike: Alike | null
  /** Its words that the paragraph under the letter's caret rests on. */
  readonly lit: readonly PointedWords[]
  readonly current: boolean
  /** Who else says the same, under it. */
  readonly children?: ReactNode
}

const nowhere = [] as const

/** What one agency says, with what became of it. It is found by `data-entry`, and acts are on the one that is current. */
export const AnswerCard = memo(function AnswerCard({ said, item, alike, lit, current, children }: AnswerCardProps) {
  const m = useMessages('compiling').answers
  const text = useLabel()
  const { submission, texts } = said.answer
  const { id, report, agency, number, reference, late } = submission
  const marked = useMemo(
    () => ({
      used: said.used,
      lit,
      generalOf: (path: string) => alike?.general.get(textKey(id, path)) ?? nowhere,
    }),
    [said.used, lit, alike, id],
  )
  const narratives = texts.filter(({ kind }) => kind === 'narrative')
  const name = `answer-${report}`
  return (
    <article
      data-entry={report}
      tabIndex={current ? 0 : -1}
      aria-labelledby={name}
      aria-current={current ? 'true' : undefined}
      className={clsx(
        'scroll-mt-20 scroll-mb-40 border-l-3 py-3 pr-4 pl-3.5 -outline-offset-3 transition-colors sm:pr-5 sm:pl-4.5',
        current ? 'border-accent bg-sheet' : 'border-transparent',
      )}
    >
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h4 id={name} className="text-base font-semibold">
          {agency.name}
        </h4>
        <UseMark said={said} />
        {late ? <span className="text-sm text-notice">{m.late}</span> : null}
      </div>
      <p className="text-xs text-quiet tabular-nums">{m.sent(reference, number)}</p>
      {said.used.length > 0 ? <p className="sr-only">{m.usedWords(said.used.map(wordsOf(said)))}</p> : null}
      {narratives.map(({ path, key, text: words }) => (
        <div key={path} className="mt-1.5">
          {item.narratives.length > 1 ? (
            <p className="text-sm font-medium text-quiet">
              {text(item.narratives.find((one) => one.key === key)?.label ?? { vi: '', en: '' })}
            </p>
          ) : null}
          <SaidText submission={id} path={path} text={words} markup marked={marked} />
        </div>
      ))}
      <AnswerRows said={said} item={item} marked={marked} />
      <AnswerFigures said={said} item={item} />
      {children}
    </article>
  )
})

/** The words of a range, on one line. */
const wordsOf =
  ({ answer: { submission } }: Said) =>
  ({ path, start, end }: PointedWords): string =>
    (slicePoints(submission.answers[path] ?? '', { start, end }) ?? '').replace(/\s+/gu, ' ')
