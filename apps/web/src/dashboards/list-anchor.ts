/** Where the list of reports begins: a figure's link brings its reports into sight. */
export const listAnchor = '#danh-sach'
