import type { SignedIn } from '#graphql/context.ts'
import type { Env } from '#lib/env.ts'
import type { Session } from './session.ts'

/**
 * Who a session's person is to the table of rights: where administrators have to have a second factor, a session that was
 * opened without one administers nothing, whenever the right was given.
 */
export const withRights = (
  { signedIn, secondFactor }: Session,
  { administratorSecondFactor }: Pick<Env, 'administratorSecondFactor'>,
): SignedIn => ({
  ...signedIn,
  administrator: signedIn.administrator && (secondFactor || administratorSecondFactor !== 'required'),
})
