import { type PasswordProblem, passwordLength } from '@thidua/schema/http/account'
import { useMessages } from '#messages/use-messages.ts'
import type { SummaryProblem } from '#ui/form/error-summary.tsx'
import { PasswordField } from '#ui/form/password-field.tsx'

/** Why a new password cannot be taken: what the page sees by itself, then what the server says. */
export type NewPasswordProblem = PasswordProblem | 'missing' | 'different'

const [first, again] = ['new-password', 'new-password-again']

/** The password that was typed twice in a form, or what is wrong with it. */
export function typedNewPassword(typed: FormData): {
  readonly password: string
  readonly problem: NewPasswordProblem | null
} {
  const password = String(typed.get(first)).normalize('NFC')
  const length = [...password].length
  const problem =
    length === 0
      ? 'missing'
      : length < passwordLength.least
        ? 'tooShort'
        : length > passwordLength.most
          ? 'tooLong'
          : password === String(typed.get(again)).normalize('NFC')
            ? null
            : 'different'
  return { password, problem }
}

/** Which box mends it. */
const fieldOf = (problem: NewPasswordProblem): string => (problem === 'different' ? again : first)

/** A line for the summary on top of the form. */
export function useNewPasswordProblem(problem: NewPasswordProblem | null): SummaryProblem | null {
  const m = useMessages('credentials')
  return problem && { fieldId: fieldOf(problem), text: m.problems[problem] }
}

/** A new password, typed twice. */
export function NewPassword({ problem }: { problem: NewPasswordProblem | null }) {
  const m = useMessages('credentials')
  const at = (id: string) => (problem && fieldOf(problem) === id ? m.problems[problem] : null)
  return (
    <>
      <PasswordField id={first} kind="new" label={m.wanted} hint={m.wantedHint} problem={at(first)} words={m} />
      <PasswordField id={again} kind="new" label={m.again} problem={at(again)} words={m} />
    </>
  )
}
