/** What a window has and its stand-in in tests has not, or does for real. */
if (typeof window !== 'undefined') {
  window.print ??= () => undefined
  // No hub listens behind a screen under test.
  window.fetch = () => Promise.reject(new TypeError('no network'))
}
