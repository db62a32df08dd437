import { GraphQLError } from 'graphql'
import { isUnavailable } from '#lib/is-unavailable.ts'
import { OtherPersonError, otherPerson } from '#lib/other-person-error.ts'

/**
 * What an error carries when it is the database that could not answer: the whole answer is a 503 then, as of a
 * proxy before a server that is down. Whoever asks keeps what they have and asks again.
 */
export const unavailable = { code: 'UNAVAILABLE', http: { status: 503 } }

/** Waits for what a request needs before it is executed; Apollo would answer 500 to whatever fails there. */
export async function beforeExecution<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof OtherPersonError) throw new GraphQLError(error.message, { extensions: otherPerson })
    if (!(error instanceof Error) || !isUnavailable(error)) throw error
    throw new GraphQLError(error.message, { originalError: error, extensions: unavailable })
  }
}
