/**
 * The least app made of the field's usual libraries, put together the plain way: everything in one bundle, a list of 50
 * of 500 rows from Dexie, and a shared document from y-indexeddb in an editor. What the `boot` bench compares with.
 */
import { registerSW } from 'virtual:pwa-register'
import { HocuspocusProvider } from '@hocuspocus/provider'
import Collaboration from '@tiptap/extension-collaboration'
import { EditorContent, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import Dexie, { type EntityTable } from 'dexie'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'

registerSW({ immediate: true })

type Visit = { readonly id: string; readonly city: string; readonly date: number; readonly notes: string }
const database = new Dexie('visits') as Dexie & { readonly visits: EntityTable<Visit, 'id'> }
database.version(1).stores({ visits: 'id, city, date' })
const doc = new Y.Doc()
const persistence = new IndexeddbPersistence('plan', doc)

const WORDS = 'the plan of action for the city and its people with a mentor visit every spring'.split(' ')
const paragraph = (i: number) => Array.from({ length: 40 }, (_, j) => WORDS[(i * 7 + j) % WORDS.length]).join(' ')
const seedRows = () =>
  database.visits.bulkPut(
    Array.from({ length: 500 }, (_, i) => {
      return { id: `v${i}`, city: `City ${i % 40}`, date: 20_260_000 + i, notes: 'n'.repeat(400) }
    }),
  )

function Editor() {
  const editor = useEditor({
    extensions: [StarterKit.configure({ undoRedo: false }), Collaboration.configure({ document: doc })],
  })
  useEffect(() => {
    const seed = async () => {
      await seedRows()
      editor.commands.setContent(
        Array.from({ length: 200 }, (_, i) => ({ type: 'paragraph', content: [{ type: 'text', text: paragraph(i) }] })),
      )
    }
    // The provider stays in the bundle, as in an app that is online at times.
    Object.assign(window, { seed, kept: HocuspocusProvider })
  }, [editor])
  return <EditorContent id="editor" editor={editor} />
}

function App() {
  const [visits, setVisits] = useState<readonly Visit[] | null>(null)
  const [isLoaded, setLoaded] = useState(false)
  useEffect(() => {
    void persistence.whenSynced.then(() => setLoaded(true))
    void database.visits.orderBy('date').reverse().limit(50).toArray().then(setVisits)
  }, [])
  return (
    <main>
      <h1>Visits</h1>
      <ul>
        {visits?.map(({ id, city, date }) => (
          <li key={id}>{`${city} ${date}`}</li>
        ))}
      </ul>
      {isLoaded && visits && (
        <div id="ready">
          <Editor />
        </div>
      )}
    </main>
  )
}

createRoot(document.getElementById('root') as HTMLElement).render(<App />)
