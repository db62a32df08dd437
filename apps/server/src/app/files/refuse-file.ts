import { type FileRefusal, isPassing } from '@thidua/schema/files/file-refusal'
import type { UploadRefused } from '@thidua/schema/files/upload-protocol'
import type { Refusal } from '@thidua/schema/permissions'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { FileRefusedError } from '#domain/evidence/file-refused-error.ts'
import { ForbiddenError, NotFoundError } from '#lib/expected-errors.ts'
import { StoreAwayError } from '#lib/files/file-store.ts'
import { refuseHeavy } from '../http/refuse-heavy.ts'

const closed = (why: Refusal): FileRefusal =>
  why === 'wrongState' ? why : why === 'notYourDocument' ? 'documentClosed' : 'placeClosed'

/** Answers for a file that is not taken; gives any other error back to be thrown. */
export function refuseFile(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof NotFoundError) return reply.code(404).send({ code: 'NOT_FOUND' })
  const why =
    error instanceof FileRefusedError
      ? error.why
      : error instanceof StoreAwayError
        ? 'storeAway'
        : error instanceof ForbiddenError
          ? closed(error.why)
          : null
  if (why === null) return refuseHeavy(error, request, reply)
  if (error instanceof StoreAwayError) request.log.error({ err: error }, 'the store of files')
  if (isPassing(why)) void reply.header('retry-after', '30')
  return reply.code(isPassing(why) ? 503 : 422).send({ code: 'FILE_REFUSED', why } satisfies UploadRefused)
}
