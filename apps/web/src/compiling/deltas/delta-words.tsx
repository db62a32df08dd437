import type { Delta } from '@thidua/consolidation/deltas/delta'
import { parseMarkup } from '@thidua/letter/markup/parse-markup'
import { plainText } from '@thidua/letter/markup/plain-text'
import { parsePath } from '@thidua/schema/outline/parse-path'
import { useMessages } from '#messages/use-messages.ts'
import { TextDifference } from '#ui/text-difference.tsx'

/** What was said, and what is said now. */
export function DeltaWords({ delta: { before, after } }: { delta: Pick<Delta, 'before' | 'after'> }) {
  const m = useMessages('compiling').deltas
  if (!before && !after) return null
  const path = (before ?? after)?.path ?? ''
  const read = (text: string) => (parsePath(path)?.kind === 'narrative' ? plainText(parseMarkup(text)) : text)
  return (
    <div lang="vi" className="mt-1">
      <TextDifference
        before={read(before?.text ?? '')}
        after={read(after?.text ?? '')}
        removed={m.removed}
        added={m.added}
      />
    </div>
  )
}
