export const messages = {
  mark: 'Bản dùng thử: cơ quan, con người và số liệu ở đây đều không có thật.',
}
