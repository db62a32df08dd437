import type { FileRefusal } from './file-refusal.ts'

/**
 * How a file is sent: begun, then part by part from where the server stands, then ended. Whoever lost the line asks how far
 * it came and goes on; every step may be repeated.
 */
export const uploadsPath = '/api/files/uploads'
export const uploadPath = (id: string): string => `${uploadsPath}/${id}`
/** The part that begins at a byte. */
export const uploadPartPath = (id: string, offset: number): string => `${uploadPath(id)}?offset=${offset}`
export const finishUploadPath = (id: string): string => `${uploadPath(id)}/finish`

/** What begins an upload: a file for a place of a report, or for a document of the registry. */
export type UploadBegun = {
  /** A UUID of the device's own; the file keeps it. */
  readonly id: string
  readonly name: string
  readonly bytes: number
} & (ForReport | ForDocument)

interface ForReport {
  readonly reportId: string
  readonly documentId: null
  readonly place: string
  /** For what the host enters for the agency. */
  readonly forEntry: boolean
}

interface ForDocument {
  readonly reportId: null
  readonly documentId: string
  readonly place: ''
  readonly forEntry: false
}

/** How far an upload is: bytes that have arrived. `done`: the file is there. */
export interface UploadState {
  readonly received: number
  readonly done: boolean
}

export interface UploadRefused {
  readonly code: 'FILE_REFUSED'
  readonly why: FileRefusal
}

/** One file of evidence, for who may read it. */
export const evidenceFilePath = (id: string): string => `/files/evidence/${id}`
/** The file of a document of the registry, for who sees what names it. */
export const documentFilePath = (id: string): string => `/files/documents/${id}`
/** The letter of a submission (DOCX and PDF) with its files. */
export const submissionArchivePath = (submissionId: string): string => `/files/submissions/${submissionId}.zip`
