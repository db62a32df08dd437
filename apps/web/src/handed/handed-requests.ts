import { type Handed, type HandedRefusal, handedHeader } from '@thidua/schema/http/handed'
import { reachServer, UnreachableError } from '#lib/reach-server.ts'
import { postGuess } from '#lib/session/post.ts'

/** Why a link could not be followed, or a text not be sent. */
export type HandedProblem = HandedRefusal | 'wait' | 'unreachable'

/** What a code opens, or why it opens nothing. */
export async function askHanded(code: string): Promise<Handed | HandedProblem> {
  try {
    const response = await postGuess('/api/handed', { code })
    return response.ok ? ((await response.json()) as Handed) : await problemOf(response)
  } catch (error) {
    return unreachable(error)
  }
}

/** Sends a text as a proposal; null when it is there. `base`: the text that the page began with. */
export async function sendHanded(code: string, text: string, base: string): Promise<HandedProblem | null> {
  try {
    const response = await reachServer('/api/handed/answer', {
      method: 'POST',
      headers: { 'content-type': 'application/json', [handedHeader]: code },
      body: JSON.stringify({ text, base }),
    })
    return response.ok ? null : await problemOf(response)
  } catch (error) {
    return unreachable(error)
  }
}

function unreachable(error: unknown): 'unreachable' {
  if (error instanceof UnreachableError) return 'unreachable'
  throw error
}

async function problemOf(refusal: Response): Promise<HandedProblem> {
  if (refusal.status === 429 || refusal.status === 428) return 'wait'
  if (refusal.status >= 500) return 'unreachable'
  const { why = 'unknown' } = (await refusal.json()) as { why?: HandedRefusal }
  return why
}
