import type { LetterDocument } from '@thidua/letter/model/letter-document'
import { useEffect, useState } from 'react'
import { reachServer } from '#lib/reach-server.ts'
import { useMessages } from '#messages/use-messages.ts'
import { LetterView } from '#ui/letter-view.tsx'
import { Failed, Waiting } from './waiting.tsx'

/** An issued letter as it was sealed, of the moment of its issue, whatever agencies sent and were called since. */
export function SealedLetter({ id, onAgain }: { id: string; onAgain: () => void }) {
  const { whole: m } = useMessages('compiling').letter
  const [letter, setLetter] = useState<LetterDocument | 'failed' | null>(null)
  useEffect(() => {
    const left = new AbortController()
    void readLetter(id, left.signal)
      .catch(() => 'failed' as const)
      .then((read) => {
        if (!left.signal.aborted) setLetter(read)
      })
    return () => left.abort()
  }, [id])
  if (letter === 'failed') return <Failed onAgain={onAgain} />
  return letter ? <LetterView letter={letter} /> : <Waiting text={m.composing} />
}

async function readLetter(id: string, signal: AbortSignal): Promise<LetterDocument> {
  const answer = await reachServer(`/letters/compilations/issued/${id}.json`, { signal })
  if (!answer.ok) throw new Error(`an issued letter was not read: ${answer.status}`)
  return answer.json()
}
