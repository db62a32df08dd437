export const messages = { title: 'Nhập từ tệp Word' }
