import type { LinkOwner } from '@thidua/schema/http/account'
import { type FormEvent, useState } from 'react'
import {
  NewPassword,
  type NewPasswordProblem,
  typedNewPassword,
  useNewPasswordProblem,
} from '#credentials/new-password.tsx'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button, buttonClass } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { EntryTitle, sheetClass } from './entry-frame.tsx'
import { type LinkProblem, setPasswordByLink } from './link-requests.ts'

interface ChoosePasswordProps {
  readonly code: string
  readonly owner: LinkOwner
  readonly onRefused: (problem: LinkProblem) => void
}

/** Says whose account it is, and asks for a password twice. */
export function ChoosePassword({ code, owner, onRefused }: ChoosePasswordProps) {
  const m = useMessages('link')
  const signIn = useMessages('sign-in')
  const [problem, setProblem] = useState<NewPasswordProblem | null>(null)
  const [count, setCount] = useState(0)
  const [working, setWorking] = useState(false)
  const [unreachable, setUnreachable] = useState(false)
  const [done, setDone] = useState(false)
  const line = useNewPasswordProblem(problem)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (working) return
    const typed = typedNewPassword(new FormData(event.currentTarget))
    setUnreachable(false)
    setProblem(typed.problem)
    if (typed.problem) return setCount((last) => last + 1)
    setWorking(true)
    const set = await setPasswordByLink(code, typed.password)
    if ('signedIn' in set && set.signedIn) return location.replace(paths.home())
    setWorking(false)
    if ('signedIn' in set) return setDone(true)
    if ('password' in set) {
      setProblem(set.password)
      setCount((last) => last + 1)
    } else if (set.problem === 'unreachable') setUnreachable(true)
    else onRefused(set.problem)
  }

  if (done)
    return (
      <div className={sheetClass}>
        <EntryTitle title={m.title} hasErrors={false} />
        <p role="status">{m.done}</p>
        <a href={paths.signIn()} className={buttonClass()}>
          {m.signIn}
        </a>
      </div>
    )
  return (
    <>
      <EntryTitle title={m.title} hasErrors={line !== null} />
      <form noValidate onSubmit={(event) => void submit(event)} className={sheetClass}>
        <h1 className="text-2xl tracking-tight">{m.title}</h1>
        <ErrorSummary heading={signIn.problemHeading} problems={line ? [line] : []} attempt={count} />
        <p>{owner.kind === 'invite' ? m.invited(owner.name) : m.reset(owner.name)}</p>
        <dl className="grid gap-y-1 text-sm">
          {owner.agencies.length > 0 ? (
            <>
              <dt className="text-quiet">{m.agencies}</dt>
              <dd className="mb-2">{owner.agencies.join(', ')}</dd>
            </>
          ) : null}
          <dt className="text-quiet">{m.email}</dt>
          <dd className="break-words">{owner.email}</dd>
        </dl>
        {/* For the browser's own keeper of passwords: whose this one is. */}
        <input type="text" name="username" autoComplete="username" value={owner.email} readOnly hidden />
        <NewPassword problem={problem} />
        {unreachable ? (
          <p role="alert" className="font-medium text-problem">
            {signIn.unreachable}
          </p>
        ) : null}
        <Button type="submit" aria-disabled={working || undefined}>
          {working ? m.working : m.submit}
        </Button>
        <p className="text-sm text-quiet">{m.notYou}</p>
      </form>
    </>
  )
}
