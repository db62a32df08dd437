import { type FormEvent, Suspense, useState } from 'react'
import { type SignInProblem, signIn } from '#lib/session/sign-in.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, type SummaryProblem } from '#ui/form/error-summary.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import icon from '#ui/icon.svg'
import { LanguageSwitch } from './language-switch.tsx'
import { nextAddress } from './next-address.ts'
import { PasswordField } from './password-field.tsx'

interface Attempt {
  readonly count: number
  readonly email: 'emailMissing' | null
  readonly password: 'passwordMissing' | null
  readonly refused: SignInProblem | null
}

/** Signing in. What was typed stays in the boxes whatever the answer. */
export const SignInPage = () => (
  <Suspense>
    <div className="grid min-h-dvh grid-rows-[1fr_auto] bg-paper">
      <main className="mx-auto flex w-full max-w-[27rem] flex-col justify-center px-5 py-10">
        <SignInForm />
      </main>
      <footer className="flex justify-center pb-8">
        <LanguageSwitch />
      </footer>
    </div>
  </Suspense>
)

function SignInForm() {
  const m = useMessages('sign-in')
  const [attempt, setAttempt] = useState<Attempt>({ count: 0, email: null, password: null, refused: null })
  const [working, setWorking] = useState(false)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (working) return
    const typed = new FormData(event.currentTarget)
    const email = String(typed.get('email')).trim()
    const password = String(typed.get('password'))
    const missing = {
      email: email ? null : ('emailMissing' as const),
      password: password ? null : ('passwordMissing' as const),
    }
    const fail = (refused: SignInProblem | null) =>
      setAttempt((last) => ({ count: last.count + 1, ...missing, refused }))
    if (missing.email || missing.password) return fail(null)
    setWorking(true)
    const refused = await signIn(email, password)
    if (refused === null) return location.replace(nextAddress(location.search))
    setWorking(false)
    fail(refused)
  }

  const problems: SummaryProblem[] = [
    attempt.email && { fieldId: 'email', text: m[attempt.email] },
    attempt.password && { fieldId: 'password', text: m[attempt.password] },
    attempt.refused && {
      fieldId: attempt.refused === 'wrong' ? 'password' : 'email',
      text: typeof attempt.refused === 'string' ? m[attempt.refused] : m.otherAddress(attempt.refused.address),
    },
  ].filter((problem) => problem !== null)

  return (
    <>
      <title>{`${problems.length > 0 ? m.errorTitle(m.title) : m.title} – ${m.product}`}</title>
      <img src={icon} alt="" width="56" height="56" />
      <p className="mt-5 text-xl font-semibold tracking-tight">{m.product}</p>
      <p className="mt-1 text-quiet">{m.line}</p>
      <form
        noValidate
        onSubmit={(event) => void submit(event)}
        className="mt-8 flex flex-col gap-5 rounded-2xl border border-line bg-sheet p-6 shadow-sheet sm:p-8"
      >
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
        <PasswordField id="password" label={m.password} problem={attempt.password && m[attempt.password]} />
        <Button type="submit" aria-disabled={working || undefined} className="mt-1">
          {working ? m.working : m.submit}
        </Button>
      </form>
      <p className="mt-6 text-sm text-quiet">{m.help}</p>
    </>
  )
}
