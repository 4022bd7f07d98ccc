import { type RenderResult, render } from '@testing-library/react'
import { Route, Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import * as Y from 'yjs'
import { createCarrierStore } from '../../../src/device/carrierStore.ts'
import { openDatabases } from '../../../src/device/db.ts'
import { createOutbox } from '../../../src/device/outbox.ts'
import { watch } from '../../../src/device/watched.ts'
import type { OpenCircle, OpenProgramme, ProgrammeCircles } from '../../../src/device/workspace/workspace.ts'
import type { MemberId } from '../../../src/documents/ids.ts'
import { startDocument } from '../../../src/documents/schema.ts'
import { createUndo } from '../../../src/documents/undo.ts'
import FormPage from '../../../src/features/forms/FormPage.tsx'
import { FormTextsContext } from '../../../src/features/formTexts.ts'
import { ProgrammeContext, type Workspace, WorkspaceContext } from '../../../src/features/workspace.ts'
import { loadFormTexts } from '../../../src/formTexts.ts'
import { moreTexts, setLanguage, startTexts, useAppTexts } from '../../../src/i18n.ts'
import { type Circle, createCircle } from '../../../src/seal/circle.ts'
import { openCircleSession } from '../../../src/sync/circleSession.ts'
import { ToastProvider } from '../../../src/ui/feedback/Toast.tsx'
import type { Language } from '../../../src/ui/formats.ts'
import { TextsProvider } from '../../../src/ui/Texts.tsx'

const KINDS = ['me', 'team', 'programme', 'group'] as const

export type Storage = { readonly namespace: string; readonly circles: Readonly<Record<(typeof KINDS)[number], Circle>> }
export type StoredPlace = {
  readonly place: ProgrammeCircles
  readonly programme: OpenProgramme
  show(instance: string): RenderResult
  /** As when the app is closed: everything is sealed and on the disk. */
  close(): Promise<void>
}

const NOTHING = watch([])
const WORKSPACE = { items: async () => [], lists: () => NOTHING } as unknown as Workspace
let count = 0
export const newStorage = (): Storage => ({
  namespace: `stored${++count}/${Math.random()}/`,
  circles: { me: createCircle(), team: createCircle(), programme: createCircle(), group: createCircle() },
})

/** A device that keeps sealed logs in (fake) IndexedDB. The same storage again is the same device, started anew. */
export async function openPlace(storage: Storage, language: Language): Promise<StoredPlace> {
  await startTexts()
  await moreTexts()
  await setLanguage(language)
  const onProblem = () => undefined
  const databases = openDatabases({ onProblem, namespace: storage.namespace })
  const store = createCarrierStore({ db: databases.db, onProblem, namespace: storage.namespace, retryMs: 20 })
  const outbox = createOutbox(databases.outbox, onProblem)
  const open = async (kind: (typeof KINDS)[number]): Promise<OpenCircle> => {
    const doc = new Y.Doc()
    const circle = storage.circles[kind]
    const session = openCircleSession(circle, doc, {
      ...{ store, outbox, random: Math.random },
      lastWords: { leave: () => undefined, take: () => [] },
      transports: [],
      clock: {
        now: Date.now,
        setTimeout: (run, delayMs) => setTimeout(run, delayMs),
        clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
      },
    })
    const ready = await session.ready
    if (!ready.ok) throw new Error(ready.error.type)
    if (!doc.getMap('meta').has('kind')) startDocument(doc, kind)
    return { id: circle.id, kind, doc, undo: createUndo(doc), session }
  }
  const [me, team, all, group] = await Promise.all(KINDS.map(open))
  const place = { me, team, programme: all, group } as ProgrammeCircles
  const programme = toProgramme(place, language)
  return {
    place,
    programme,
    show: (instance) => {
      const { hook } = memoryLocation({ path: `/p/${programme.id}/prepare/${instance}` })
      return render(
        <Texts>
          <ToastProvider>
            <WorkspaceContext value={WORKSPACE}>
              <FormTextsContext value={loadFormTexts}>
                <ProgrammeContext value={programme}>
                  <Router hook={hook}>
                    <Route path="/p/:programmeId/prepare/:instanceId" component={FormPage} />
                  </Router>
                </ProgrammeContext>
              </FormTextsContext>
            </WorkspaceContext>
          </ToastProvider>
        </Texts>,
      )
    },
    close: async () => {
      for (const { session } of [me, team, all, group] as OpenCircle[]) {
        session.flush()
        await session.close()
      }
    },
  }
}

const NO_TALKS: readonly never[] = []

const toProgramme = (place: ProgrammeCircles, language: Language): OpenProgramme => {
  const me = 'officer' as MemberId
  const sides = ['menteeCity'] as const
  return {
    id: place.programme?.id as OpenProgramme['id'],
    getCircles: () => place,
    getTalks: () => NO_TALKS,
    startTalk: async () => ({ ok: false, error: { type: 'unavailable' } }),
    sendTalk: async () => 0,
    leaveTalk: async () => ({ ok: true, value: undefined }),
    seeTalk: async () => undefined,
    subscribe: () => () => undefined,
    author: () => ({ member: me, language, sides, now: Date.now() }),
    me,
    sides: () => sides,
    checks: () => ({ programme: '', keys: [], sha256: (bytes) => bytes, verify: () => false }),
    signer: () => null,
    isCommunity: () => false,
    city: () => null,
    profileChanged: async () => undefined,
    addCity: async () => ({ ok: false, error: { type: 'unavailable' } }),
    invitations: async () => [],
  }
}

function Texts({ children }: { readonly children: React.ReactNode }) {
  return <TextsProvider texts={useAppTexts()}>{children}</TextsProvider>
}
