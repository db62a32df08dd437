import type { Answers } from '@thidua/schema/outline/paths'
import type { TemplateItem } from '@thidua/schema/outline/template'
import { useState } from 'react'
import { useAnswers, useDraft } from '#lib/draft/use-draft.ts'
import { newId } from '#lib/new-id.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { PreviousPiece } from './previous-piece.tsx'
import { type Piece, previousPieces, takePiece } from './previous-pieces.ts'

interface PreviousAnswersProps {
  readonly item: TemplateItem
  readonly previous: { readonly reference: string; readonly answers: Answers }
}

/** Last round's answer to an item, part by part; each is taken only when asked, and can be taken back. */
export function PreviousAnswers({ item, previous }: PreviousAnswersProps) {
  const { previous: m } = useMessages('wizard')
  const draft = useDraft()
  const pieces = previousPieces(item, previous.answers, useAnswers())
  const [before, setBefore] = useState<Readonly<Record<string, Record<string, string>>>>({})
  const free = pieces.filter(({ ground }) => ground === 'free')

  const take = (wanted: readonly Piece[], way: 'replace' | 'join') => {
    for (const piece of wanted) {
      const patches = takePiece(item, piece, way, draft.answers(), newId())
      const undone = Object.fromEntries(patches.map(({ path }) => [path, draft.value(path)]))
      setBefore((others) => ({ ...others, [piece.id]: undone }))
      draft.setAll(
        Object.fromEntries(patches.map(({ path, value }) => [path, value])),
        `previous:${previous.reference}`,
      )
    }
    void draft.flush()
  }
  const takeBack = ({ id }: Piece) => {
    draft.setAll(before[id] ?? {})
    setBefore(({ [id]: _undone, ...others }) => others)
    void draft.flush()
  }
  return (
    <>
      <ul className="mt-3 divide-y divide-line border-t border-line">
        {pieces.map((piece) => (
          <PreviousPiece
            key={piece.id}
            item={item}
            piece={piece}
            onTake={(way) => take([piece], way)}
            onTakeBack={piece.id in before ? () => takeBack(piece) : null}
          />
        ))}
      </ul>
      {free.length > 1 ? (
        <Button look="secondary" className="mt-2 mb-1.5" onClick={() => take(free, 'replace')}>
          {m.takeFree(free.length)}
        </Button>
      ) : null}
    </>
  )
}
