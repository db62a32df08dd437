import { answersTo, templateOf } from '@thidua/consolidation/answers/agency-answer'
import type { StandingSubmission } from '@thidua/consolidation/answers/standing-submission'
import { findItem } from '@thidua/schema/outline/template'
import { useCallback, useMemo, useState } from 'react'
import type { Alike } from '../analyst/alike-texts.ts'
import { useWorkedOut } from '../analyst/use-worked-out.ts'
import { type PointedWords, useCompiling } from '../model/compiling.ts'
import { layOut } from './listing/lay-out.ts'
import { saidLister } from './listing/said.ts'
import { withoutContent } from './listing/without-content.ts'

const nowhere: readonly PointedWords[] = []

/** What the agencies say to the open item, as the pane shows it; `words` and `unreadOnly` say what of it is wanted. */
export function useItemAnswers(words: string, unreadOnly: boolean) {
  const { item, template, sources, draftOf, compilation, coverageOf, caret, analyst } = useCompiling()
  const [lister] = useState(saidLister)
  const answers = useMemo(() => answersTo(sources.round, item), [sources, item])
  const { dispositions } = draftOf(item)
  const coverage = coverageOf(item)
  const said = useMemo(
    () => lister({ answers, parts: compilation.parts, dispositions, coverage }),
    [lister, answers, compilation.parts, dispositions, coverage],
  )

  // `answers` is named in both because the analyst follows them: other texts, another answer.
  const askAlike = useCallback(
    () => (analyst && answers ? analyst.ask({ kind: 'alike', item }) : Promise.resolve(null)),
    [analyst, item, answers],
  )
  const alike: Alike | null = useWorkedOut(askAlike)
  const askFound = useCallback(async () => {
    if (words.trim() === '' || !analyst || !answers) return null
    return new Set(await analyst.ask({ kind: 'found', item, words }))
  }, [analyst, item, words, answers])
  const found = useWorkedOut(askFound)

  const blocks = useMemo(() => layOut(said, alike, { found, unreadOnly }), [said, alike, found, unreadOnly])
  const silent = useMemo(() => withoutContent(sources, item), [sources, item])

  const under = compilation.parts.find(({ pid }) => pid === caret)?.sources
  const lit = useMemo(
    () =>
      Map.groupBy(
        (under ?? []).map(({ quote }): PointedWords => quote),
        ({ submission }) => submission,
      ),
    [under],
  )
  const litOf = useCallback((submission: string) => lit.get(submission) ?? nowhere, [lit])
  const itemOf = useCallback(
    (submission: StandingSubmission) => findItem(templateOf({ template }, submission), item),
    [template, item],
  )
  const [first] = under ?? []
  const restsIn = first?.quote.path.startsWith(`${item}/`) ? sources.find(first.quote.submission)?.report : undefined
  // Anew for every paragraph that the caret comes to.
  const rests = useMemo(() => (caret && restsIn ? { report: restsIn, focus: false } : null), [caret, restsIn])
  return { said, blocks, silent, alike, rests, litOf, itemOf }
}
