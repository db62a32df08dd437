import { tellOtherTabs } from './between-tabs.ts'
import { post, postGuess } from './post.ts'
import { type SignInProblem, signInProblem } from './sign-in-problem.ts'

interface Asked<Options> {
  readonly options: Options
  readonly ticket: string
}

/** Signs in with a key of the device; `cancelled` when the person closed what the browser asked. */
export async function signInWithPasskey(): Promise<SignInProblem | 'cancelled' | null> {
  try {
    const begun = await post('/api/auth/sign-in/passkey/begin', {})
    if (!begun.ok) return await signInProblem(begun)
    const { options, ticket } = (await begun.json()) as Asked<PublicKeyCredentialRequestOptionsJSON>
    const shown = await orCancelled(
      navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
    )
    if (shown === null) return 'cancelled'
    const response = await postGuess('/api/auth/sign-in/passkey', { ticket, response: shown.toJSON() })
    if (!response.ok) return await signInProblem(response)
    tellOtherTabs()
    return null
  } catch {
    return 'unreachable'
  }
}

/** Has the device make a key for a challenge of the server's; null when the person closed what the browser asked. */
export async function makePasskey(
  options: PublicKeyCredentialCreationOptionsJSON,
): Promise<ReturnType<PublicKeyCredential['toJSON']> | null> {
  const made = await orCancelled(
    navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  )
  return made === null ? null : made.toJSON()
}

/** A browser tells nobody whether the person said no or took too long; a device that has a key already says so alike. */
async function orCancelled(asked: Promise<Credential | null>): Promise<PublicKeyCredential | null> {
  try {
    return (await asked) as PublicKeyCredential | null
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}
