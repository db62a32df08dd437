/** What one letter may cost as PDF. */
export interface PdfLimits {
  /** Processor time, not the clock: a crowded machine makes no letter too long. */
  readonly cpuMs: number
  readonly residentBytes: number
}

export const pdfLimits: PdfLimits = { cpuMs: 15_000, residentBytes: 1_000_000_000 }
