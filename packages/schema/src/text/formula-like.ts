/** Whether a spreadsheet might take a text for a formula (CWE-1236): by how it begins, with signs of full width too. */
export const isFormulaLike = (text: string): boolean => /^\s*[=+\-@＝＋－＠]/u.test(text)
