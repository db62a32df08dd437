import type { SecondStep } from '@thidua/schema/http/account'
import { KeyRound } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { paths } from '#lib/paths.ts'
import { canUsePasskeys } from '#lib/session/can-use-passkeys.ts'
import { isSecondStep, signIn } from '#lib/session/sign-in.ts'
import type { SignInProblem } from '#lib/session/sign-in-problem.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, type SummaryProblem } from '#ui/form/error-summary.tsx'
import { PasswordField } from '#ui/form/password-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { EntryLink, EntryTitle, sheetClass } from './entry-frame.tsx'

interface Attempt {
  readonly count: number
  readonly email: 'emailMissing' | null
  readonly password: 'passwordMissing' | null
  readonly refused: SignInProblem | 'passkeyWrong' | null
}

interface SignInFormProps {
  readonly onDone: () => void
  readonly onStep: (step: SecondStep) => void
}

/** E-mail and password, or a key of the device. What was typed stays in the boxes whatever the answer. */
export function SignInForm({ onDone, onStep }: SignInFormProps) {
  const m = useMessages('sign-in')
  const [attempt, setAttempt] = useState<Attempt>({ count: 0, email: null, password: null, refused: null })
  const [working, setWorking] = useState(false)
  const fail = (failed: Partial<Attempt>) =>
    setAttempt(({ count }) => ({ count: count + 1, email: null, password: null, refused: null, ...failed }))

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (working) return
    const typed = new FormData(event.currentTarget)
    const email = String(typed.get('email')).trim()
    const password = String(typed.get('password'))
    if (!email || !password)
      return fail({ email: email ? null : 'emailMissing', password: password ? null : 'passwordMissing' })
    setWorking(true)
    const answer = await signIn(email, password)
    if (answer === null) return onDone()
    setWorking(false)
    if (isSecondStep(answer)) onStep(answer)
    else fail({ refused: answer })
  }

  const byPasskey = async () => {
    if (working) return
    setWorking(true)
    const { signInWithPasskey } = await import('#lib/session/passkey.ts')
    const refused = await signInWithPasskey()
    if (refused === null) return onDone()
    setWorking(false)
    if (refused !== 'cancelled') fail({ refused: refused === 'wrong' ? 'passkeyWrong' : refused })
  }

  const { refused } = attempt
  const problems: SummaryProblem[] = [
    attempt.email && { fieldId: 'email', text: m[attempt.email] },
    attempt.password && { fieldId: 'password', text: m[attempt.password] },
    refused && {
      fieldId: refused === 'wrong' ? 'password' : 'email',
      text: typeof refused === 'string' ? m[refused] : m.otherAddress(refused.address),
    },
  ].filter((problem) => problem !== null)

  return (
    <>
      <EntryTitle title={m.title} hasErrors={problems.length > 0} />
      <form noValidate onSubmit={(event) => void submit(event)} className={sheetClass}>
        <h1 className="text-2xl tracking-tight">{m.title}</h1>
        <ErrorSummary heading={m.problemHeading} problems={problems} attempt={attempt.count} />
        <TextField
          id="email"
          name="email"
          label={m.email}
          inputMode="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          problem={attempt.email && m[attempt.email]}
        />
        <PasswordField id="password" label={m.password} problem={attempt.password && m[attempt.password]} words={m} />
        <Button type="submit" aria-disabled={working || undefined} className="mt-1">
          {working ? m.working : m.submit}
        </Button>
        {canUsePasskeys() ? (
          <Button
            look="secondary"
            icon={<KeyRound aria-hidden className="size-5" />}
            aria-disabled={working || undefined}
            onClick={() => void byPasskey()}
          >
            {m.passkey}
          </Button>
        ) : null}
      </form>
      <nav aria-label={m.help} className="mt-4 flex flex-wrap gap-x-6">
        <EntryLink to={paths.forgotten()}>{m.forgotten}</EntryLink>
        <EntryLink to={paths.link()}>{m.haveCode}</EntryLink>
      </nav>
    </>
  )
}
