import { type Handed, type HandedRefusal, handedHeader } from '@thidua/schema/http/handed'
import { reachServer, UnreachableError } from '#lib/reach-server.ts'
import { postGuess } from '#lib/session/post.ts'

/** Why a link could not be followed, or a text not be sent. */
export type HandedProblem = HandedRefusal | 'wait' | 'unreachable' | 'tooLong'

/** What a code opens, or why it opens nothing. */
export async function askHanded(code: string): Promise<Handed | HandedProblem> {
  try {
    const response = await postGuess('/api/handed', { code })
    return response.ok ? ((await response.json()) as Handed) : await problemOf(response, 'unknown')
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
    if (response.ok) return null
    if (response.status !== 401) return await problemOf(response, 'tooLong')
    // A long text of a code that opens nothing any more is not even read: why is asked with the code alone.
    const asked = await askHanded(code)
    return typeof asked === 'string' ? asked : 'unreachable'
  } catch (error) {
    return unreachable(error)
  }
}

function unreachable(error: unknown): 'unreachable' {
  if (error instanceof UnreachableError) return 'unreachable'
  throw error
}

/** `wrong`: what it is that the server cannot read. */
async function problemOf(refusal: Response, wrong: 'unknown' | 'tooLong'): Promise<HandedProblem> {
  if (refusal.status === 429 || refusal.status === 428) return 'wait'
  if (refusal.status === 400 || refusal.status === 413) return wrong
  const { why } = (await refusal.json().catch(() => ({}))) as { why?: HandedRefusal }
  // Who says nothing of the link is none of ours: a guard of the network in between.
  return why ?? 'unreachable'
}
