import type { PasswordProblem } from '@thidua/schema/http/account'
import { type FormEvent, useState } from 'react'
import {
  NewPassword,
  type NewPasswordProblem,
  typedNewPassword,
  useNewPasswordProblem,
} from '#credentials/new-password.tsx'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, type SummaryProblem } from '#ui/form/error-summary.tsx'
import { FormActions } from '#ui/form/form-actions.tsx'
import { PasswordField } from '#ui/form/password-field.tsx'
import { actOnAccount } from './account-requests.ts'
import { Section, type Told } from './section.tsx'

type OldProblem = 'missing' | 'wrong' | 'tooMany' | 'unreachable'

interface Attempt {
  readonly count: number
  readonly old: OldProblem | null
  readonly wanted: NewPasswordProblem | null
}

/** Changing one's password: the old one is asked for, all other sessions end. */
export function PasswordSection({ email, onChanged }: { email: string; onChanged: () => void }) {
  const m = useMessages('account')
  const [open, setOpen] = useState(false)
  const [told, setTold] = useState<Told | null>(null)
  return (
    <Section title={m.passwordTitle} told={told}>
      {open ? (
        <PasswordForm
          email={email}
          onCancel={() => setOpen(false)}
          onChanged={() => {
            setOpen(false)
            setTold({ kind: 'done', text: m.passwordChanged })
            onChanged()
          }}
        />
      ) : (
        <>
          <p className="mt-1 text-quiet">{m.passwordNote}</p>
          <Button
            look="secondary"
            className="mt-4"
            onClick={() => {
              setTold(null)
              setOpen(true)
            }}
          >
            {m.changePassword}
          </Button>
        </>
      )}
    </Section>
  )
}

function PasswordForm({ email, onCancel, onChanged }: { email: string; onCancel: () => void; onChanged: () => void }) {
  const m = useMessages('account')
  const words = useMessages('credentials')
  const { sent } = useMessages('app')
  const [attempt, setAttempt] = useState<Attempt>({ count: 0, old: null, wanted: null })
  const [working, setWorking] = useState(false)
  const line = useNewPasswordProblem(attempt.wanted)
  const fail = (old: OldProblem | null, wanted: NewPasswordProblem | null) =>
    setAttempt(({ count }) => ({ count: count + 1, old, wanted }))

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (working) return
    const typed = new FormData(event.currentTarget)
    const password = String(typed.get('old-password'))
    const wanted = typedNewPassword(typed)
    if (!password || wanted.problem) return fail(password ? null : 'missing', wanted.problem)
    setWorking(true)
    const answer = await actOnAccount('password', { password, wanted: wanted.password })
    setWorking(false)
    if (answer.kind === 'ok') return onChanged()
    if (answer.kind === 'refused' && answer.code === 'PASSWORD') return fail(null, answer.problem as PasswordProblem)
    fail(answer.kind === 'tooMany' || answer.kind === 'unreachable' ? answer.kind : 'wrong', null)
  }

  const old = attempt.old && m.oldProblems[attempt.old]
  const problems: SummaryProblem[] = [old ? { fieldId: 'old-password', text: old } : null, line].filter(
    (problem) => problem !== null,
  )
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="mt-4 flex max-w-md flex-col gap-5">
      <ErrorSummary heading={sent.heading} problems={problems} attempt={attempt.count} />
      {/* For the browser's own keeper of passwords: whose they are. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordField id="old-password" label={m.oldPassword} problem={old} words={words} />
      <NewPassword problem={attempt.wanted} />
      <FormActions
        submit={working ? words.working : m.changePassword}
        working={working}
        cancel={words.cancel}
        onCancel={onCancel}
        cancelLook="secondary"
      />
    </form>
  )
}
