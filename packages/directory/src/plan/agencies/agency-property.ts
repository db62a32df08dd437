import type { AgencyField } from '../../columns/fields.ts'
import type { Agency } from '../directory.ts'

/** What a field of a file is called in an agency. */
export const agencyProperty = (field: AgencyField): keyof Agency => (field === 'block' ? 'blockCode' : field)
