type Files = Readonly<Record<string, unknown>>

const files: Files = import.meta.glob(
  ['../locales/en/*.json', '!../locales/en/{common,failure,gallery,home,install,palette,shell,welcome}.json'],
  { eager: true, import: 'default' },
)
// The components page is for building only: its words do not travel with the app.
const galleryFiles: Files = import.meta.env.DEV
  ? import.meta.glob('../locales/en/gallery.json', { eager: true, import: 'default' })
  : {}

/** All other words of the app in English, the forms' own aside. */
export const texts: Files = { ...files, ...galleryFiles }
