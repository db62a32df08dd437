import type { FieldPatch } from '@thidua/draft/draft-fields'
import { answerOf, type JudgedPatch, type Judgement, judgePatches } from '@thidua/draft/judge-patches'
import type { PatchAnswer } from '@thidua/draft/saving-rule'
import { nextState, type ReportState } from '@thidua/schema/states'
import type { Pool, PoolClient } from 'pg'
import { maxBytes, writeFields } from '#domain/drafts/write-fields.ts'
import type { SignedIn } from '#graphql/context.ts'
import { NotFoundError } from '#lib/expected-errors.ts'
import { iso, statement } from '#lib/sql.ts'
import { transaction } from '#lib/transaction.ts'
import { closedTo, type DraftState, loadDraftState } from './draft-state.ts'
import { standingsOf } from './standing.ts'

/** What a device sends. */
export interface SaveFields {
  readonly reportId: string
  /** A UUID of the device's (one tab's) own. */
  readonly clientId: string
  /** Where the texts come from when they were not typed. */
  readonly source: string | null
  readonly patches: readonly FieldPatch[]
}

const lock = statement<{ room: number; now: string }>(
  'lock-draft',
  `SELECT ${maxBytes} - r.draft_bytes AS room, ${iso('now()::timestamptz(3)')} AS now
  FROM report r WHERE r.id = $1 FOR UPDATE`,
)

const logLost = statement(
  'log-lost-texts',
  `INSERT INTO change (report_id, path, old_value, new_value, version, by_id, client_id, client_seq, source, lost)
  SELECT $1, p.path, p.old, p.value, p.version, $2, $3, p.seq, $4, true
  FROM unnest($5::text[], $6::text[], $7::text[], $8::int[], $9::int[]) AS p(path, old, value, version, seq)`,
)

const logAgreed = statement(
  'log-agreed-patches',
  `INSERT INTO agreed_patch (client_id, client_seq, report_id, path, value, version, by_id, at)
  SELECT $2, p.seq, f.report_id, f.path, f.value, f.version, f.by_id, f.at
  FROM unnest($3::text[], $4::int[]) AS p(path, seq) JOIN draft_field f ON f.report_id = $1 AND f.path = p.path`,
)

/**
 * Saves patches by the rule itself, for all that is not plainly a new version of an open field: repeats, conflicts,
 * closed items, texts for the history, a draft that is nearly full. Holds the report from the first look to the last
 * word, so that nothing changes in between. Gives an answer a patch, the report's state and the instant of it all.
 */
export const saveCarefully = (
  pool: Pool,
  viewer: SignedIn,
  input: SaveFields,
  patches: readonly FieldPatch[],
): Promise<{ answers: PatchAnswer[]; state: ReportState; at: string }> =>
  transaction(pool, async (client) => {
    const { reportId, clientId } = input
    const [held] = await lock(client, [reportId])
    // A statement of its own: the one that waited for the lock does not see what was done meanwhile.
    const draft = held ? await loadDraftState(pool, reportId, client) : null
    if (!held || !draft) throw new NotFoundError()
    const closed = closedTo(viewer, draft)
    const found = await standingsOf(client, reportId, clientId, patches)
    const standings = patches.map((patch, index) => {
      const standing = found[index]
      if (!standing) throw new Error('a patch was not looked up')
      return { patch, standing: { ...standing, closed: closed(patch.path) } }
    })
    const judged = judgePatches(standings, held.room)
    const state = await write(client, viewer, input, draft, judged, held.room)
    await log(client, viewer, input, judged)
    return { answers: judged.map((one) => answerOf(one, { by: viewer.name, at: held.now })), state, at: held.now }
  })

const ofKind = (judged: readonly JudgedPatch[], kind: Judgement['kind']): JudgedPatch[] =>
  judged.filter(({ judgement }) => judgement.kind === kind)

/** Writes what was judged to be a field's next version. Gives the report's state after it. */
async function write(
  client: PoolClient,
  { personId }: SignedIn,
  { reportId, clientId, source }: SaveFields,
  { subject: { state, submissions }, since }: DraftState,
  judged: readonly JudgedPatch[],
  room: number,
): Promise<ReportState> {
  const next = nextState(state, 'write', submissions)
  const patches = ofKind(judged, 'write').map(({ patch }) => patch)
  if (patches.length === 0 || next === null) return state
  // Judged already: a draft that holds too much may shrink.
  const writing = { reportId, clientId, personId, source, state, since, next, growth: Math.min(0, room), patches }
  const [written] = await writeFields(client, [writing])
  if (written?.numbers.size !== patches.length) throw new Error('a patch that was judged was not written')
  return next
}

/** Keeps texts that gave way, and what was the field's text already. */
async function log(
  client: PoolClient,
  { personId }: SignedIn,
  { reportId, clientId, source }: SaveFields,
  judged: readonly JudgedPatch[],
): Promise<void> {
  const lost = ofKind(judged, 'log')
  if (lost.length > 0)
    await logLost(client, [
      reportId,
      personId,
      clientId,
      source,
      lost.map(({ patch }) => patch.path),
      lost.map(({ standing }) => standing.field?.value ?? null),
      lost.map(({ patch }) => patch.value),
      lost.map(({ standing }) => standing.field?.version ?? 0),
      lost.map(({ patch }) => patch.clientSeq),
    ])
  const agreed = ofKind(judged, 'agree').map(({ patch }) => patch)
  if (agreed.length > 0)
    await logAgreed(client, [
      reportId,
      clientId,
      agreed.map(({ path }) => path),
      agreed.map(({ clientSeq }) => clientSeq),
    ])
}
