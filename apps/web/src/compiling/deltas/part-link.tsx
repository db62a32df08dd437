import { useMessages } from '#messages/use-messages.ts'
import { useCompiling } from '../model/compiling.ts'

/** The paragraph that a change concerns; pressed, the letter shows it. */
export function PartLink({ pid, words }: { pid: string; words: string }) {
  const m = useMessages('compiling').deltas
  const { setCaret } = useCompiling()
  return (
    <button
      type="button"
      onClick={() => setCaret(pid)}
      className="mt-1 block min-h-8 max-w-full truncate text-left text-sm text-quiet underline decoration-line underline-offset-4 hover:text-ink hover:decoration-current"
    >
      {m.paragraph(words)}
    </button>
  )
}
