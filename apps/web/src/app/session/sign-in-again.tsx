import type { SecondStep } from '@thidua/schema/http/account'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { paths } from '#lib/paths.ts'
import { canUsePasskeys } from '#lib/session/can-use-passkeys.ts'
import { sendCode } from '#lib/session/second-step.ts'
import { refreshSession } from '#lib/session/session.ts'
import { isSecondStep, signIn } from '#lib/session/sign-in.ts'
import type { SignInProblem } from '#lib/session/sign-in-problem.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { focusPassword, passwordId } from '../leaving/use-held-navigation.ts'
import { isWriting, showCaretBelow, useTextLeft } from './use-text-left.ts'

/**
 * Asks the page's own person for the password again, on the page as it stands; `other` is the name of who is signed
 * in instead. Not modal: the text stays open for writing, before, while and after the password is given.
 */
export function SignInAgain({
  other,
  className,
  locked = false,
}: {
  other: string | null
  className: string
  /** The page is hidden meanwhile: nobody can write on. */
  locked?: boolean
}) {
  const m = useMessages('session')
  const viewer = useViewer()
  const titleId = useId()
  const panel = useRef<HTMLDialogElement>(null)
  const backToText = useTextLeft(panel)
  const [problem, setProblem] = useState<SignInProblem | null>(null)
  const [working, setWorking] = useState(false)
  /** After the right password, while a code or a key is asked for. */
  const [step, setStep] = useState<SecondStep | null>(null)
  const toCode = useRef(false)
  useEffect(() => {
    if (toCode.current) focusPassword()
    toCode.current = false
  }, [step])
  useEffect(() => {
    if (isWriting()) showCaretBelow(panel.current)
    else focusPassword()
  }, [])

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (working) return
    const password = String(new FormData(event.currentTarget).get('password'))
    setWorking(true)
    // Before the answer: what is typed from now on is meant for the text, and not for this box.
    const back = backToText()
    const typed = listenForTyping()
    const answer = await (step ? sendCode(step.ticket, password) : signIn(viewer.email, password))
    const typedOn = typed()
    const next = isSecondStep(answer) ? answer : null
    const refused = isSecondStep(answer) ? null : answer
    setWorking(false)
    setProblem(refused)
    if (next || refused === 'expired') setStep(next?.next === 'code' ? next : null)
    if (next) {
      if (next.next === 'setUp') location.assign(paths.signIn(location.pathname + location.search))
      toCode.current = !typedOn
    } else if (refused === null) {
      if (!back) document.getElementById('main')?.focus({ preventScroll: true })
      await refreshSession()
    } else if (!typedOn) focusPassword()
  }

  const byPasskey = async () => {
    if (working) return
    setWorking(true)
    const { signInWithPasskey } = await import('#lib/session/passkey.ts')
    const refused = await signInWithPasskey()
    setWorking(false)
    if (refused === null) await refreshSession()
    else if (refused !== 'cancelled') setProblem(refused)
  }

  const wordsOf = (refused: SignInProblem): string =>
    typeof refused !== 'string' ? m.unreachable : refused === 'wrong' && step ? m.codeWrong : m[refused]

  return (
    <dialog ref={panel} open aria-labelledby={titleId} className={className}>
      <div role="alert" className="min-w-0 flex-1 basis-72 self-center">
        <h2 id={titleId} className="text-lg font-semibold">
          {other !== null ? m.otherTitle : locked ? m.lockedTitle : m.overTitle}
        </h2>
        <p className="mt-1">{other !== null ? m.other(other, viewer.name) : locked ? m.locked(viewer.name) : m.over}</p>
      </div>
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-wrap items-end gap-3">
        <div className="w-72 max-w-full">
          <TextField
            key={step ? 'code' : 'password'}
            id={passwordId}
            name="password"
            type={step ? 'text' : 'password'}
            autoComplete={step ? 'one-time-code' : 'current-password'}
            label={step ? m.code : m.password}
            hint={m.account(viewer.email)}
            problem={problem && wordsOf(problem)}
          />
        </div>
        <Button type="submit" aria-disabled={working || undefined}>
          {working ? m.working : m.resume}
        </Button>
        {(locked || step?.passkey) && canUsePasskeys() ? (
          <Button look="secondary" aria-disabled={working || undefined} onClick={() => void byPasskey()}>
            {m.passkey}
          </Button>
        ) : null}
        {other === null ? null : (
          <Button look="secondary" onClick={() => location.assign(paths.home())}>
            {m.openTheirs(other)}
          </Button>
        )}
        {locked && other === null ? (
          <Button look="secondary" onClick={() => location.assign(paths.signIn())}>
            {m.somebodyElse}
          </Button>
        ) : null}
      </form>
    </dialog>
  )
}

/** Listens until asked; then says whether anything was typed meanwhile. */
function listenForTyping(): () => boolean {
  let typed = false
  const note = () => {
    typed = true
  }
  document.addEventListener('input', note)
  return () => {
    document.removeEventListener('input', note)
    return typed
  }
}
