import { type ReactNode, useId, useState } from 'react'
import { Button, type ButtonLook } from '#ui/button.tsx'

/**
 * An act that is refused now: the button stays in its place and in the tab order, and answers "vì sao"
 * (the rule and who can change it) when it is asked.
 */
export function RefusedAct({ children, why, look }: { children: ReactNode; why: string; look?: ButtonLook }) {
  const [asked, setAsked] = useState(false)
  const id = useId()
  return (
    <div className="flex flex-col items-start gap-2">
      <Button look={look ?? 'secondary'} aria-disabled aria-describedby={id} onClick={() => setAsked(true)}>
        {children}
      </Button>
      <p id={id} role={asked ? 'alert' : undefined} className="text-sm text-quiet">
        {why}
      </p>
    </div>
  )
}
