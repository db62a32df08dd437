// Runs before the first paint, so that neither theme nor language jumps. A file of its own: the content
// security policy allows no inline script.
try {
  const { theme, locale } = JSON.parse(localStorage.getItem('appearance') ?? '{}')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  if (locale === 'en') document.documentElement.lang = 'en'
} catch {
  // Storage may be closed to us; the system's theme and Vietnamese are the defaults.
}
