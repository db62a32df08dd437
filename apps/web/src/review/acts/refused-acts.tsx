import { useId, useState } from 'react'
import { Button } from '#ui/button.tsx'

/** Acts refused for one reason: each stays in its place and answers why when it is asked. */
export function RefusedActs({ acts, why }: { acts: readonly string[]; why: string }) {
  const [asked, setAsked] = useState(false)
  const id = useId()
  return (
    <div>
      <div className="flex flex-wrap gap-3">
        {acts.map((act) => (
          <Button key={act} look="secondary" aria-disabled aria-describedby={id} onClick={() => setAsked(true)}>
            {act}
          </Button>
        ))}
      </div>
      <p id={id} role={asked ? 'alert' : undefined} className="mt-2 text-sm text-quiet">
        {why}
      </p>
    </div>
  )
}
