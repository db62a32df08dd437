import type { GivenTable } from '@thidua/directory/intake/given-columns'
import type { Preview, Unread } from '@thidua/directory/intake/preview'
import { previewOf } from '@thidua/directory/intake/preview-of'
import type { GivenFile } from '@thidua/directory/intake/read-files'
import { type Intake, readFiles } from '@thidua/directory/intake/read-files'
import type { Directory } from '@thidua/directory/plan/directory'
import { planImport } from '@thidua/directory/plan/plan-import'
import type { Plan } from '@thidua/directory/plan/row-plan'
import type { ClientBase } from 'pg'
import { sqlStateOf } from '#lib/sql-state.ts'
import { readDirectory } from './read-directory.ts'
import { writePlan } from './write-plan.ts'

export interface BroughtFiles {
  readonly files: readonly GivenFile[]
  /** What a person said of their tables; it goes before what is recognised. */
  readonly given: readonly GivenTable[]
}

export interface Planned {
  readonly intake: Intake
  readonly plan: Plan
  readonly preview: Preview
}

/** What would come of files, as the directory stands; nothing is written. Takes seconds of processor for large ones. */
export async function planFiles(client: ClientBase, { files, given }: BroughtFiles): Promise<Planned | Unread> {
  const intake = readFiles(files, given)
  if ('reason' in intake) return intake
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    const { directory: _, ...made } = await planned(client, intake)
    return made
  } finally {
    await client.query('ROLLBACK')
  }
}

export interface BringIn extends BroughtFiles {
  /** The plan that was shown (`Preview.plan`); null writes whatever the plan is. */
  readonly shown: string | null
  /** Null for the command line. */
  readonly byId: string | null
}

export interface BroughtIn extends Planned {
  /** False where the plan is not the one that was shown: nothing was written then. */
  readonly done: boolean
}

/**
 * Brings files in: one transaction, wholly or not at all. The plan is made anew while nobody else changes agencies and
 * memberships.
 */
export async function bringIn(client: ClientBase, { files, given, shown, byId }: BringIn): Promise<BroughtIn | Unread> {
  const intake = readFiles(files, given)
  if ('reason' in intake) return intake
  for (let left = maxTries - 1; ; left--) {
    try {
      return await writeOnce(client, intake, shown, byId)
    } catch (error) {
      if (left === 0 || !(error instanceof Error) || !isAnothers.has(String(sqlStateOf(error)))) throw error
    }
  }
}

const maxTries = 3
/** Somebody made the same person, or waits for what we hold while we wait for theirs: looked at anew, it is seen. */
const isAnothers = new Set(['23505', '40P01'])

async function writeOnce(client: ClientBase, intake: Intake, shown: string | null, byId: string | null) {
  await client.query('BEGIN')
  try {
    await client.query(alone)
    const { directory, ...made } = await planned(client, intake)
    const done = shown === null || made.preview.plan === shown
    if (done && writes(made.plan)) await writePlan(client, directory, made.plan, byId)
    await client.query(done ? 'COMMIT' : 'ROLLBACK')
    return { ...made, done }
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined) // the connection is gone, and its transaction with it
    throw error
  }
}

/**
 * Acts on the directory are decided one after the other. Reports are written and people sign in meanwhile; whoever
 * changes an agency or a membership by hand waits for some seconds.
 */
const alone = `SELECT pg_advisory_xact_lock(hashtextextended('directory', 0));
  LOCK TABLE block, agency, agency_succession, membership, membership_block IN SHARE ROW EXCLUSIVE MODE`

async function planned(client: ClientBase, intake: Intake): Promise<Planned & { directory: Directory }> {
  const { directory, today } = await readDirectory(client)
  const plan = planImport(
    directory,
    intake.taken.map(({ recognised }) => recognised),
    today,
  )
  return { directory, intake, plan, preview: previewOf(intake, plan) }
}

/** Whether a plan changes anything. */
const writes = ({ counts }: Plan): boolean =>
  [counts.agencies, counts.people].some(({ create, change, end }) => create + change + end > 0)
