import { type GivenTable, givenTables } from '@thidua/directory/intake/given-columns'
import type { GivenFile } from '@thidua/directory/intake/read-files'
import { limits } from '@thidua/directory/sheets/limits'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'

/** Files of one import. */
const maxFiles = 4

const said = z.object({
  given: givenTables.default([]),
  /** The plan that was shown. */
  shown: z.string().max(100).optional(),
  table: z.int().min(0).max(1_000).optional(),
  locale: z.enum(['vi', 'en']).default('vi'),
})

export interface Arrived extends z.output<typeof said> {
  readonly files: readonly GivenFile[]
  readonly given: GivenTable[]
}

/** The files of a request and what was said of them (field `said`, JSON); null where it is none of this form. */
export async function arrived(request: FastifyRequest): Promise<Arrived | null> {
  const files: GivenFile[] = []
  let text = '{}'
  const most = { files: maxFiles, fields: 1, fieldSize: 200_000, fileSize: limits.fileBytes }
  for await (const part of request.parts({ limits: most })) {
    if (part.type === 'file')
      files.push({ name: part.filename.normalize('NFC'), bytes: new Uint8Array(await part.toBuffer()) })
    else if (part.fieldname === 'said') text = String(part.value)
  }
  const parsed = said.safeParse(jsonOf(text))
  return parsed.success && files.length > 0 ? { ...parsed.data, files } : null
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
