import { z } from 'zod'

/** A day `yyyy-MM-dd` that exists, in years that people mean; else the rule `date`. */
export const formDay = z.iso.date('date').refine((day) => day >= '1945-01-01' && day < '2101-01-01', 'date')
