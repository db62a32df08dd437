import { printedText } from '@thidua/consolidation/sources/part'
import { useCompiling } from '../model/compiling.ts'

/** The open item as the letter will print it. */
export function LetterPane() {
  const { item, draftOf } = useCompiling()
  return (
    <div className="flex flex-col gap-3 p-4 font-letter text-lg">
      {draftOf(item).parts.map((part) => (
        <p key={part.pid}>{printedText(part)}</p>
      ))}
    </div>
  )
}
