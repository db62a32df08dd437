import { documentForm } from '@thidua/schema/administration/document-form'
import type { NewDocumentInput } from '@thidua/schema/generated/graphql'
import { z } from 'zod'
import { typedDay } from './typed-day.ts'

/** How a form names a document: one of the registry, a new one, or none. Flat, as forms keep their fields. */
export const documentFields = {
  documentMode: z.enum(['none', 'registry', 'new']),
  documentId: z.string(),
  documentName: z.string(),
  documentType: z.string(),
  documentNumber: z.string(),
  documentIssuer: z.string(),
  documentIssuedOn: typedDay,
  documentSubject: z.string(),
}

type Filled = z.output<z.ZodObject<typeof documentFields>>
export type DocumentValues = z.input<z.ZodObject<typeof documentFields>>

const fieldOf = {
  type: 'documentType',
  number: 'documentNumber',
  issuer: 'documentIssuer',
  issuedOn: 'documentIssuedOn',
  subject: 'documentSubject',
} as const

const formOf = (filled: Filled) => ({
  type: filled.documentType,
  number: filled.documentNumber,
  issuer: filled.documentIssuer,
  issuedOn: filled.documentIssuedOn,
  subject: filled.documentSubject,
})

/** What is wrong with a document that a form names. */
export function checkDocument(filled: Filled, context: z.RefinementCtx): void {
  if (filled.documentMode === 'registry' && filled.documentId === '')
    context.addIssue({ code: 'custom', path: ['documentId'], message: 'required' })
  if (filled.documentMode !== 'new') return
  for (const { path, message } of documentForm.safeParse(formOf(filled)).error?.issues ?? [])
    context.addIssue({ code: 'custom', path: [fieldOf[path[0] as keyof typeof fieldOf]], message })
}

/** The same as the server takes it. */
export const documentInput = (filled: Filled): { id: string | null; document: NewDocumentInput | null } => ({
  id: filled.documentMode === 'registry' ? filled.documentId : null,
  document: filled.documentMode === 'new' ? formOf(filled) : null,
})

/** A field of a document that the server found wrong, by its field in the form; null for another's. */
export function documentFieldOf(path: string, at: string): keyof Filled | null {
  if (path === at) return 'documentId'
  return path.startsWith(`${at}.`) ? fieldOf[path.slice(at.length + 1) as keyof typeof fieldOf] : null
}

interface Known {
  readonly id: string
  readonly number: string
  readonly issuer: string
}

/** What the fields say of a document that is there already. */
export const documentStart = (document: Known | null | undefined): DocumentValues => ({
  documentMode: document ? 'registry' : 'none',
  documentId: document?.id ?? '',
  documentName: document ? documentName(document) : '',
  documentType: '',
  documentNumber: '',
  documentIssuer: '',
  documentIssuedOn: '',
  documentSubject: '',
})

export const documentName = ({ number, issuer }: Pick<Known, 'number' | 'issuer'>): string => `${number}, ${issuer}`
