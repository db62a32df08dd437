import type { messages as vi } from '../vi/demo.ts'

export const messages: typeof vi = {
  mark: 'Demo: the agencies, people and figures here are not real.',
}
