import type { ReactNode } from 'react'
import { useMessages } from '#messages/use-messages.ts'

/** All of the letter as it will print. */
export function WholeLetter({ views }: { views: ReactNode }) {
  const { whole: m } = useMessages('compiling').letter
  return (
    <>
      <div className="sticky top-0 z-10 border-b border-line bg-paper px-3 py-1 sm:px-4">{views}</div>
      <p className="p-4">{m.composing}</p>
    </>
  )
}
