import { label } from '../label.ts'

/**
 * Types of documents by Nghị định 30/2020/NĐ-CP, Phụ lục III. `key` is the abbreviation used in a
 * symbol; a công văn has none there, so its key is ours.
 */
export const documentTypes = [
  { key: 'QD', abbreviation: 'QĐ', label: label('Quyết định', 'Decision') },
  { key: 'KH', abbreviation: 'KH', label: label('Kế hoạch', 'Plan') },
  { key: 'CV', abbreviation: '', label: label('Công văn', 'Official letter') },
  { key: 'CT', abbreviation: 'CT', label: label('Chỉ thị', 'Directive') },
  { key: 'NQ', abbreviation: 'NQ', label: label('Nghị quyết', 'Resolution') },
  { key: 'HD', abbreviation: 'HD', label: label('Hướng dẫn', 'Guidance') },
  { key: 'TB', abbreviation: 'TB', label: label('Thông báo', 'Notice') },
  { key: 'CTr', abbreviation: 'CTr', label: label('Chương trình', 'Programme') },
  { key: 'DA', abbreviation: 'ĐA', label: label('Đề án', 'Scheme') },
  { key: 'PA', abbreviation: 'PA', label: label('Phương án', 'Option paper') },
  { key: 'QC', abbreviation: 'QC', label: label('Quy chế', 'Regulation') },
  { key: 'QyD', abbreviation: 'QyĐ', label: label('Quy định', 'Rules') },
  { key: 'TC', abbreviation: 'TC', label: label('Thông cáo', 'Communiqué') },
  { key: 'DuA', abbreviation: 'DA', label: label('Dự án', 'Project') },
  { key: 'BC', abbreviation: 'BC', label: label('Báo cáo', 'Report') },
  { key: 'BB', abbreviation: 'BB', label: label('Biên bản', 'Minutes') },
  { key: 'TTr', abbreviation: 'TTr', label: label('Tờ trình', 'Submission') },
  { key: 'HDo', abbreviation: 'HĐ', label: label('Hợp đồng', 'Contract') },
  { key: 'CD', abbreviation: 'CĐ', label: label('Công điện', 'Telegram') },
  { key: 'ND', abbreviation: 'NĐ', label: label('Nghị định', 'Decree') },
  { key: 'TT', abbreviation: 'TT', label: label('Thông tư', 'Circular') },
  { key: 'L', abbreviation: 'L', label: label('Luật', 'Law') },
] as const

export type DocumentTypeKey = (typeof documentTypes)[number]['key']
