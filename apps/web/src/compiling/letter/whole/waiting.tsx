import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'

/** What is waited for, in place of the letter. */
export const Waiting = ({ text }: { text: string }) => (
  <p role="status" className="rounded-sm border border-line bg-sheet px-6 py-16 text-center text-quiet shadow-sheet">
    {text}
  </p>
)

/** That the letter could not be read, and the way to try again. */
export function Failed({ onAgain }: { onAgain: () => void }) {
  const { whole: m } = useMessages('compiling').letter
  return (
    <>
      <p role="alert">{m.failed}</p>
      <Button look="secondary" className="mt-4" onClick={onAgain}>
        {m.again}
      </Button>
    </>
  )
}
