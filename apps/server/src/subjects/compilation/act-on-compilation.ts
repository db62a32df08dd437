import { authoriseCompiling } from '#domain/compiling/authorise-compiling.ts'
import { compilationSources } from '#domain/compiling/compilation-sources.ts'
import type { RoundNode } from '#domain/nodes/round-node.ts'
import { visibleRounds } from '#domain/rounds-visible.ts'
import type { Context, SignedIn } from '#graphql/context.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { NotFoundError } from '#lib/expected-errors.ts'
import { isUuid } from '#lib/sql.ts'
import type { CompilationNode } from './compilation-type.ts'

/**
 * One act of a compiler on a round's letter; gives the letter as it is then. Throws `NotFoundError` for a round that the
 * person may not know of, `ForbiddenError` for one that they do not compile.
 */
export async function actOnCompilation(
  context: Context,
  roundId: string,
  act: (viewer: SignedIn, round: RoundNode) => Promise<void>,
): Promise<CompilationNode> {
  const viewer = signedIn(context)
  const { pool } = context.database
  const filter = { id: roundId, movementIds: null, dashboardsOnly: true, after: null, limit: 1 }
  const [found] = isUuid(roundId) ? await visibleRounds(pool, viewer, filter) : []
  if (!found) throw new NotFoundError()
  const { round } = found
  authoriseCompiling(viewer, round.hostAgency.id)
  await act(viewer, round)
  return { ...(await compilationSources(pool, round.id)), roundId: round.id, templateId: round.templateId }
}
