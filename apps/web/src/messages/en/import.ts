import type { messages as vi } from '../vi/import.ts'

export const messages: typeof vi = { title: 'Import from a Word file' }
