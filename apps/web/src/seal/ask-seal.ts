import type { Sealed } from '@thidua/schema/http/seal'
import { UnreachableError } from '#lib/reach-server.ts'
import { postGuess } from '#lib/session/post.ts'

/** What the server knows of hashes, or why it did not say. */
export type SealAnswer = readonly Sealed[] | 'tooMany' | 'unreachable'

/** Asks what hashes are sealed as; of a file nothing but its hash leaves the browser. */
export async function askSeal(hashes: readonly string[], reference: string | null): Promise<SealAnswer> {
  try {
    const response = await postGuess('/api/seal', { hashes, reference })
    if (response.status === 429 || response.status === 428) return 'tooMany'
    if (!response.ok) return 'unreachable'
    const { sealed } = (await response.json()) as { sealed: readonly Sealed[] }
    return sealed
  } catch (error) {
    if (error instanceof UnreachableError) return 'unreachable'
    throw error
  }
}
