import { useId, useState } from 'react'
import { Link } from 'react-router'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'

/**
 * Acts that are refused now, for one reason: each button stays in its place and in the tab order, and answers "vì sao"
 * (the rule and who can change it) when it is asked.
 */
export function RefusedAct({
  acts,
  why,
  report,
}: {
  acts: readonly string[]
  why: string
  /** Where the refusal is one of rights: the report whose table says who may. */
  report?: { readonly agencyId: string; readonly roundId: string } | undefined
}) {
  const { whoMay } = useMessages('acts')
  const [asked, setAsked] = useState(false)
  const id = useId()
  return (
    <div className="flex flex-col items-start gap-2">
      <div className="flex flex-wrap gap-3">
        {acts.map((act) => (
          <Button key={act} look="secondary" aria-disabled aria-describedby={id} onClick={() => setAsked(true)}>
            {act}
          </Button>
        ))}
      </div>
      <p id={id} role={asked ? 'alert' : undefined} className="text-sm text-quiet">
        {why}
        {report ? (
          <>
            {' '}
            <Link to={paths.rights(report)}>{whoMay}</Link>
          </>
        ) : null}
      </p>
    </div>
  )
}
