import type { CompiledRound } from '@thidua/consolidation/answers/compiled-round'
import { submissionFinder } from '@thidua/consolidation/answers/compiled-round'
import { inventedRound } from '@thidua/consolidation/fixtures/invented-round'
import type { Part } from '@thidua/consolidation/sources/part'
import { partFields } from '@thidua/consolidation/sources/part-fields'
import { wholeQuote } from '@thidua/consolidation/sources/quote-of'
import { type ItemId, itemId } from '@thidua/schema/outline/item-id'
import { narrativePath } from '@thidua/schema/outline/paths'
import { itemsOf } from '@thidua/schema/outline/template'
import { type ReactNode, useState, useSyncExternalStore } from 'react'
import { MemoryRouter } from 'react-router'
import type { DraftStore } from '#lib/draft/draft-store.ts'
import { DraftContext } from '#lib/draft/use-draft.ts'
import { ViewerContext } from '#lib/viewer.ts'
import { type Compiling, CompilingContext, type PointedWords, useCompiling } from '../model/compiling.ts'
import { draftReader } from '../model/read-draft.ts'
import { useActs } from '../model/use-acts.ts'
import { TestServer } from '../test-server.tsx'
import { LetterPane } from './letter-pane.tsx'

export const item = itemId('II.3')
export const said = 'Toàn xã có 14 mô hình. Thôn 3 làm tốt nhất.'
const path = narrativePath(item, 'narrative')

/** Two agencies; the first says `said` to the item. */
export const round: CompiledRound = inventedRound([{ [path]: said }, { [path]: 'Có 05 hộ hiến đất.' }])
export const find = submissionFinder(round.standing)

/** A paragraph of the item that quotes all that an agency says. */
export function quotePart(pid: string, order: string, nth = 0): Part {
  const submission = round.standing[nth]
  if (!submission) throw new RangeError(`no agency ${nth}`)
  const text = submission.answers[path] ?? ''
  const source = { sid: `s${pid}`, role: 'quote', quote: wholeQuote(submission, path), seen: null } as const
  return { item, pid, order, kind: 'quote', text, sources: [source], computed: null, override: null }
}

/** A paragraph that is called what `kind` says and rests on nothing. */
export const writtenPart = (pid: string, order: string, text: string, kind: Part['kind'] = 'condensed'): Part => ({
  ...quotePart(pid, order),
  kind,
  text,
  sources: [],
})

/** Fields of paragraphs as a draft holds them. */
export const fieldsOf = (...parts: readonly Part[]): Record<string, string> =>
  Object.fromEntries(parts.flatMap(partFields).flatMap(({ path, value }) => (value === '' ? [] : [[path, value]])))

interface TestRoomProps {
  readonly draft: DraftStore
  readonly pointed?: PointedWords | null
}

/** The letter's pane in a room of tests, and the way to take an act back. */
export const TestRoom = (props: TestRoomProps) => (
  <InTestRoom {...props} item={item}>
    <LetterPane />
    <Undo />
  </InTestRoom>
)

function Undo() {
  const { undo } = useCompiling()
  return (
    <button type="button" onClick={undo}>
      Hoàn tác
    </button>
  )
}

interface InTestRoomProps extends TestRoomProps {
  readonly item: ItemId
  readonly children: ReactNode
}

const viewer = {
  id: 'p',
  name: 'Tôi',
  email: 'toi@demo.example',
  rights: { personId: 'p', administrator: false, memberships: [] },
}

/** A room whose sources are all here, without the thread that works things out. */
export function InTestRoom({ draft, pointed = null, item, children }: InTestRoomProps) {
  const acts = useActs(draft)
  const fields = useSyncExternalStore(draft.subscribe, draft.answers)
  const [reader] = useState(draftReader)
  const [caret, setCaret] = useState<string | null>(null)
  const draftOf = reader(fields)
  return (
    <TestServer>
      <MemoryRouter>
        <ViewerContext value={viewer}>
          <DraftContext value={draft}>
            <CompilingContext
              value={{
                ...acts,
                roundId: 'r',
                template: round.template,
                item,
                open: () => undefined,
                draft,
                sources: {
                  basis: 'sent',
                  sendings: [],
                  round,
                  find,
                  known: new Map(),
                  heads: {} as Compiling['sources']['heads'],
                  texts: new Map(),
                  loaded: new Set(itemsOf(round.template).map(({ id }) => id)),
                },
                draftOf,
                compilation: { parts: draftOf(item).parts, dispositions: [], known: new Map() },
                coverageOf: () => null,
                deltas: [],
                analyst: null,
                caret,
                setCaret,
                pointed,
                point: () => undefined,
                mayWrite: true,
                sealedId: null,
                follow: null,
                heads: { versions: [], issues: [], compilers: [] },
              }}
            >
              {children}
            </CompilingContext>
          </DraftContext>
        </ViewerContext>
      </MemoryRouter>
    </TestServer>
  )
}
