import type { LetterImport } from '@thidua/schema/letter-import'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'

/** A file that is no report: what it is instead, and what to do next. Its text is never lost by that alone. */
export function NotAReport({ result, onUse }: { result: LetterImport; onUse: () => void }) {
  const m = useMessages('import').kinds
  const { kind, reason, sections, unplaced } = result.letter
  if (kind === 'report') return null
  const hasText = sections.some(({ text }) => text !== '') || unplaced.length > 0
  return (
    <div role="alert" className="mt-6">
      <Notice look="notice" title={m[kind]}>
        {reason ? <p className="mt-1">{reason}</p> : null}
        {/* Why a file cannot be read says already what to do with it. */}
        {kind === 'other' || !reason ? <p className="mt-1">{m[`${kind}Next`]}</p> : null}
        {kind === 'other' && hasText ? (
          <Button look="secondary" className="mt-4" onClick={onUse}>
            {m.use}
          </Button>
        ) : null}
      </Notice>
    </div>
  )
}
