export const messages = {
  mark: 'Bản dùng thử: mọi dữ liệu ở đây không có thật.',
}
