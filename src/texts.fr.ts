type Files = Readonly<Record<string, Record<string, unknown>>>

const files: Files = import.meta.glob(['../locales/fr/*.json', '!../locales/fr/gallery.json'], {
  eager: true,
  import: 'default',
})
// The components page is for building only: its words do not travel with the app.
const galleryFiles: Files = import.meta.env.DEV
  ? import.meta.glob('../locales/fr/gallery.json', { eager: true, import: 'default' })
  : {}

/** Every French word of the app, as one chunk: `<file>.<section>.<field>`. */
export const texts = Object.fromEntries(
  Object.entries({ ...files, ...galleryFiles }).map(([path, words]) => [path.replace(/^.*\/|\.json$/g, ''), words]),
)
