import { itemsOf } from '@thidua/schema/outline/template'
import { clsx } from 'clsx'
import { lazy, Suspense, useState } from 'react'
import { useAnswers } from '#lib/draft/use-draft.ts'
import { paths } from '#lib/paths.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Page } from '#ui/page.tsx'
import { ConflictPanel } from '#wizard/conflict-panel.tsx'
import { ItemAnswers } from '#wizard/item-answers.tsx'
import { useOpenReport } from '#wizard/open-report.ts'
import { RefusedPanel } from '#wizard/refused-panel.tsx'
import { StateText } from '#wizard/side-list.tsx'
import { useVerdict } from '#wizard/use-verdict.ts'
import { useLayoutReport } from './layout-report.ts'
import { LetterAnswers } from './letter-answers.tsx'
import { ProblemLists } from './problem-lists.tsx'
import { Slips } from './slips.tsx'
import { SubmitSection } from './submit-section.tsx'

const LetterPreview = lazy(() =>
  import('#wizard/letter-preview.tsx').then(({ LetterPreview }) => ({ default: LetterPreview })),
)

type View = 'answers' | 'letter'

/** Everything before it is sent: what must be fixed, each question with its answer, the letter beside it. */
export function Component() {
  const { id, template, closed } = useOpenReport()
  const report = useLayoutReport()
  const answers = useAnswers()
  const { items } = useVerdict()
  const { check: m } = useMessages('report')
  const wizard = useMessages('wizard')
  const text = useLabel()
  const [view, setView] = useState<View>('answers')
  const hidden = (which: View) => (view === which ? '' : 'hidden xl:block')

  return (
    <Page wide title={m.title} back={{ to: paths.report(id), label: wizard.backToReport }}>
      <div className="max-w-reading">
        <ConflictPanel />
        <RefusedPanel />
        <ProblemLists />
      </div>
      <fieldset className="mt-8 inline-flex rounded-xl border border-border bg-sheet p-1 xl:hidden">
        <legend className="sr-only">{m.view}</legend>
        {(['answers', 'letter'] as const).map((which) => (
          <button
            key={which}
            type="button"
            aria-pressed={view === which}
            onClick={() => setView(which)}
            className={clsx(
              'min-h-11 rounded-lg px-4 font-medium',
              view === which ? 'bg-accent text-on-accent' : 'text-ink',
            )}
          >
            {m[which]}
          </button>
        ))}
      </fieldset>
      <div className="mt-6 gap-10 xl:mt-8 xl:grid xl:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
        <section aria-label={m.answers} className={hidden('answers')}>
          <div className="flex flex-col gap-6">
            {itemsOf(template).map((item) => (
              <section
                key={item.place}
                id={`muc-${item.place}`}
                aria-labelledby={`check-${item.place}`}
                className="rounded-xl border border-line bg-sheet px-5 pt-4 pb-1"
              >
                <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                  <h2 id={`check-${item.place}`} className="text-lg">
                    <span className="mr-2 text-quiet tabular-nums">{item.place}</span>
                    {text(item.name)}
                  </h2>
                  <StateText state={items.find(({ place }) => place === item.place)?.state ?? 'notStarted'} />
                </div>
                <ItemAnswers
                  item={item}
                  change={closed(item.place) ? null : (path) => paths.item(id, item.place, path, true)}
                />
              </section>
            ))}
            <LetterAnswers />
          </div>
          <Slips />
        </section>
        <section aria-label={m.letter} className={hidden('letter')}>
          <div className="rounded-xl border border-line bg-sheet p-2 shadow-sheet xl:sticky xl:top-20 xl:max-h-[calc(100dvh-6rem)] xl:overflow-y-auto">
            <Suspense
              fallback={<p className="flex min-h-[60dvh] items-center justify-center text-quiet">{m.loadingLetter}</p>}
            >
              <LetterPreview report={report} answers={answers} status="draft" />
            </Suspense>
          </div>
          <p className="mt-3 flex flex-wrap gap-x-5 text-sm">
            {m.download}
            <a href={`/letters/reports/${id}.docx`}>{m.docx}</a>
            <a href={`/letters/reports/${id}.pdf`}>{m.pdf}</a>
          </p>
        </section>
      </div>
      <div className="max-w-reading">
        <SubmitSection />
      </div>
    </Page>
  )
}
