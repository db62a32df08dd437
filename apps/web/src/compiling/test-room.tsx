import type { StandingSubmission } from '@thidua/consolidation/answers/standing-submission'
import { inventedRound, inventedSubmission } from '@thidua/consolidation/fixtures/invented-round'
import type { ItemId } from '@thidua/schema/outline/item-id'
import type { Answers } from '@thidua/schema/outline/paths'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { type ReactNode, useEffect, useState } from 'react'
import { MemoryRouter } from 'react-router'
import { vi } from 'vitest'
import type { DraftStore } from '#lib/draft/draft-store.ts'
import { DraftContext } from '#lib/draft/use-draft.ts'
import { ViewerContext } from '#lib/viewer.ts'
import { testDraft } from '#wizard/test-report.tsx'
import { startAnalysis } from './analyst/analysis.ts'
import type { Analyst } from './analyst/analyst.ts'
import { type Compiling, CompilingContext } from './model/compiling.ts'
import { useCompilingModel } from './model/use-compiling-model.ts'
import type { SourceHeads } from './sources/build-sources.ts'
import { SourcesStore } from './sources/sources-store.ts'
import { TestServer } from './test-server.tsx'

// There are no threads in these tests: the analyst works where they do.
vi.mock('./analyst/analyst.ts', () => ({
  startAnalyst: (sources: SourcesStore) => {
    const analysis = startAnalysis()
    sources.follow(analysis.take)
    return { ask: async (question: never) => analysis.answer(question), end: () => undefined } as unknown as Analyst
  },
}))

/** A round of invented agencies, and the second submissions of some of them. */
export interface TestRound {
  /** What each agency sent; null for one that sent nothing. */
  readonly sent: readonly (Answers | null)[]
  /** What agencies sent after the letter was drafted, by their place in `sent`. */
  readonly resent?: ReadonlyMap<number, Answers>
}

/** The submissions of a round: those that stood when the letter was drafted, and those that stand now. */
export function submissionsOf({ sent, resent = new Map() }: TestRound) {
  const { agencies, standing: drafted } = inventedRound(sent)
  const standing = drafted.map((submission) => {
    const answers = resent.get(agencies.indexOf(submission.agency))
    return answers ? inventedSubmission(submission.agency, answers, { number: 2 }) : submission
  })
  return { agencies, drafted, standing }
}

const headOf = ({ answers: _answers, report, template: _template, ...head }: StandingSubmission) => ({
  ...head,
  reportId: report,
  templateId: 'template',
})

/** The sources of a round, all of whose texts are here at once. */
function testSources(round: TestRound): SourcesStore {
  const { agencies, drafted, standing } = submissionsOf(round)
  const heads = {
    basis: 'sent',
    sendings: agencies.map((agency) => {
      const submission = standing.find((one) => one.agency === agency)
      const { reference = null, submittedAt = null, late = false } = submission ?? {}
      return { agency, state: submission ? 'counted' : 'none', reference, submittedAt, late }
    }),
    standing: standing.map(headOf),
    older: drafted.filter((one) => !standing.includes(one)).map(headOf),
    known: drafted.map(({ id }) => id),
    outlines: [{ id: 'template', outline: midTermTemplate }],
  } as unknown as SourceHeads
  const answers = new Map([...drafted, ...standing].map(({ id, answers }) => [id, answers]))
  const read = async (item: ItemId) =>
    Object.fromEntries(
      [...answers].map(([id, all]) => [
        id,
        Object.fromEntries(Object.entries(all).filter(([path]) => path.startsWith(`${item}/`))),
      ]),
    )
  return new SourcesStore({ template: midTermTemplate, heads, read })
}

const viewer = {
  id: 'p',
  name: 'Tôi',
  email: 'toi@demo.example',
  rights: { personId: 'p', administrator: false, memberships: [] },
}

interface TestRoomProps {
  readonly round: TestRound
  readonly item: ItemId
  readonly draft?: DraftStore
  /** Told what the panes see, drawing after drawing. */
  readonly watch?: (compiling: Compiling) => void
  readonly children: ReactNode
}

/** The room of compiling round what is tested. */
export function TestRoom({ round, item, draft: given, watch, children }: TestRoomProps) {
  const [store] = useState(() => testSources(round))
  const [draft] = useState(() => given ?? testDraft())
  useEffect(() => void store.readAll(item), [store, item])
  const model = {
    roundId: 'r',
    template: midTermTemplate,
    draft,
    store,
    item,
    open: () => undefined,
    mayWrite: true,
    sealedId: null,
    follow: null,
    heads: { versions: [], issues: [], compilers: [] },
  }
  const compiling = useCompilingModel(model)
  useEffect(() => {
    watch?.(compiling)
  })
  return (
    <TestServer>
      <MemoryRouter>
        <ViewerContext value={viewer}>
          <DraftContext value={draft}>
            <CompilingContext value={compiling}>{children}</CompilingContext>
          </DraftContext>
        </ViewerContext>
      </MemoryRouter>
    </TestServer>
  )
}
