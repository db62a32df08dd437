import { itemsOf } from '@thidua/schema/outline/template'
import { clsx } from 'clsx'
import { useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useOpenReport } from '#answers/open-report.ts'
import { useAnswers } from '#lib/draft/use-draft.ts'
import { paths } from '#lib/paths.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { GuideLink } from '#ui/guide-link.tsx'
import { laterPart } from '#ui/later-part.tsx'
import { Page } from '#ui/page.tsx'
import { ConflictPanel } from '#wizard/saving/conflict-panel.tsx'
import { RefusedPanel } from '#wizard/saving/refused-panel.tsx'
import { Tray } from '#wizard/saving/tray.tsx'
import { SubmitSection } from '../acts/submit-section.tsx'
import { useLayoutReport } from '../layout-report.ts'
import { ChapterSwitch } from './chapter-switch.tsx'
import { CheckedItems } from './checked-items.tsx'
import type { CheckedPlaces } from './checked-places.ts'
import { EndedNotes } from './ended-notes.tsx'
import { FinishAll } from './finish-all.tsx'
import { LetterAnswers } from './letter-answers.tsx'
import { ProblemLists } from './problem-lists.tsx'
import { SinceReturn } from './since-return.tsx'
import { Slips } from './slips.tsx'

const LetterSheet = laterPart(() => import('./letter-sheet.tsx').then(({ LetterSheet: part }) => part))

type View = 'answers' | 'letter'

/** Before it is sent, the whole report or one chapter: what must be fixed, each question with its answer, the letter beside it. */
export function Component() {
  const { id, template } = useOpenReport()
  const report = useLayoutReport()
  const answers = useAnswers()
  const { check: m, overview } = useMessages('report')
  const wizard = useMessages('wizard')
  const text = useLabel()
  const [view, setView] = useState<View>('answers')
  const hidden = (which: View) => (view === which ? '' : 'hidden xl:block')
  const [search] = useSearchParams()
  const frame = useRef<HTMLDivElement>(null)

  const chapter = template.chapters.find(({ numeral }) => numeral === search.get('phan'))
  const items = useMemo(() => itemsOf(chapter ? { chapters: [chapter] } : template), [chapter, template])
  const checked: CheckedPlaces = {
    places: new Set<string>(items.map(({ id: item }) => item)),
    within: chapter ? 'chapter' : 'report',
  }
  const name = (one: (typeof template.chapters)[number]) => overview.chapter(one.numeral, text(one.name))
  const next = chapter && template.chapters[template.chapters.indexOf(chapter) + 1]

  return (
    <Page
      wide
      title={chapter ? m.chapterTitle(name(chapter)) : m.title}
      back={{ to: paths.report(id), label: wizard.backToReport }}
    >
      <ChapterSwitch numeral={chapter?.numeral ?? null} />
      <div className="max-w-reading">
        <ConflictPanel />
        <RefusedPanel />
        <Tray />
        <ProblemLists {...checked} />
        <FinishAll {...checked} />
        <EndedNotes {...checked} agency={report.agency.name} />
        {chapter ? null : <SinceReturn />}
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
            <CheckedItems items={items} within={checked.within} />
            {chapter ? null : <LetterAnswers />}
          </div>
          <Slips {...checked} />
        </section>
        <section aria-label={m.letter} className={hidden('letter')}>
          <div
            ref={frame}
            className="rounded-xl border border-line bg-sheet p-2 shadow-sheet xl:sticky xl:top-20 xl:max-h-[calc(100dvh-6rem)] xl:overflow-y-auto"
          >
            <LetterSheet
              report={report}
              answers={answers}
              frame={frame}
              place={chapter ? (items[0]?.id ?? null) : null}
              waiting={<p className="flex min-h-[60dvh] items-center justify-center text-quiet">{m.loadingLetter}</p>}
            />
          </div>
          <p className="mt-3 flex flex-wrap gap-x-5 text-sm">
            {m.download}
            <a href={`/letters/reports/${id}.docx`}>{m.docx}</a>
            <a href={`/letters/reports/${id}.pdf`}>{m.pdf}</a>
          </p>
        </section>
      </div>
      {chapter ? (
        <p key={chapter.numeral} className="mt-10">
          {next ? (
            <ButtonLink to={paths.checkChapter(id, next.numeral)}>{m.nextChapter(name(next))}</ButtonLink>
          ) : (
            <ButtonLink to={paths.check(id)}>{m.wholeNext}</ButtonLink>
          )}
        </p>
      ) : (
        <div className="max-w-reading">
          <SubmitSection />
          <GuideLink section="kiem-tra" />
        </div>
      )}
    </Page>
  )
}
