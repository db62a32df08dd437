import type { Facts, projectFacts } from '@thidua/letter/facts/project-facts'
import type { Viewer } from '@thidua/schema/permissions'
import { projectFactsApart } from '#heavy/project-facts-apart.ts'
import { TooHeavyError } from '#heavy/too-heavy-error.ts'
import { ValidationError } from '#lib/expected-errors.ts'

/** What facts are projected from. */
export type ProjectInput = Parameters<typeof projectFacts>

/** The facts of texts that are about to be sealed, beside the server. Throws `ValidationError` where one is too long for it. */
export async function projectSent(input: ProjectInput, { personId }: Viewer): Promise<Facts> {
  try {
    return await projectFactsApart(input, { personId, left: new AbortController().signal })
  } catch (error) {
    if (!(error instanceof TooHeavyError)) throw error
    const [longest] = Object.entries(input[1]).toSorted(([, one], [, other]) => other.length - one.length)
    throw new ValidationError([{ path: longest?.[0] ?? '', rule: 'tooLong' }])
  }
}
