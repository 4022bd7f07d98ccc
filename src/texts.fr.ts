/** What the first screens and the frame around every page say, in French: the chunk that the first paint waits for. */
export const texts: Readonly<Record<string, unknown>> = import.meta.glob(
  '../locales/fr/{common,failure,home,install,palette,shell,welcome}.json',
  { eager: true, import: 'default' },
)
