import type { DossierId, OpenCircle, OpenProgramme } from '../../../src/device/workspace/workspace.ts'
import { recordEdit } from '../../../src/documents/edits.ts'
import { startForm } from '../../../src/documents/forms/instances.ts'
import { answerText, type OwnerId } from '../../../src/documents/forms/keys.ts'
import { replaceAll } from '../../../src/documents/text.ts'
import type { FormId } from '../../../src/method/forms/types.ts'
import { must } from '../../documents/world.ts'
import { type TestTablet, tablet } from '../tablet.tsx'

// Forms come in chunks of their own, which a test run makes while it waits.

export const openDossier = (device: TestTablet, id: DossierId) => device.engine.openProgramme(id)

export const circle = (place: OpenProgramme, kind: 'me' | 'team' | 'programme' | 'group'): OpenCircle => {
  const found = place.getCircles()[kind]
  if (!found) throw new Error(`no ${kind}`)
  return found
}

const arrived = (place: OpenProgramme, kinds: readonly ('me' | 'team' | 'programme' | 'group')[]) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (kinds.some((kind) => place.getCircles()[kind] === null)) return
      stop()
      resolve()
    }
    const stop = place.subscribe(look)
    look()
  })

/** A device with one dossier, open, and ways to write in it. */
export const dossierOf = async (organisation: string, device?: TestTablet) => {
  const own = device ?? (await tablet())
  const id = must(await own.engine.createDossier({ organisation, country: '', kind: 'city' }))
  const dossier = await openDossier(own, id)
  await arrived(dossier, ['me', 'team'])
  const team = circle(dossier, 'team')
  return {
    device: own,
    dossier,
    team,
    begin: (form: FormId) => must(startForm(team.doc, dossier.author(), { form, subject: organisation })),
    write: (owner: OwnerId, field: string, words: string, place: OpenCircle = team) => {
      const text = answerText(owner, field)
      replaceAll(place.doc.getText(`text:${text}`), words)
      must(recordEdit(place.doc, dossier.author(), { text }))
    },
  }
}

/** A programme on the same device, with all its circles. */
export const programmeOn = async (device: TestTablet, title = 'Housing for all'): Promise<OpenProgramme> => {
  const none = { city: '', country: '', association: '' }
  const created = await device.engine.createProgramme({
    ...{ title, theme: '', purpose: 'actionPlan', visits: 1 },
    ...{ mentee: { ...none, city: 'Greenford' }, mentor: { ...none, city: 'Riverton' } },
  })
  return device.open(must(created))
}
