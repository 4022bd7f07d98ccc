import type { NewProgramme, OpenCircle, OpenProgramme, ProgrammeCircles } from '../../src/device/workspace/workspace.ts'
import { must } from '../documents/world.ts'
import type { TestTablet } from './tablet.tsx'

/** What the programme of most tests says of itself. */
const FIELDS = {
  title: 'Language for all',
  theme: 'language',
  purpose: 'actionPlan',
  visits: 3,
  mentee: { city: 'Jelgava', country: 'LV', association: 'LPS' },
  mentor: { city: 'Schaerbeek', country: 'BE', association: 'BRULOCALIS' },
} as const

/** A new programme on a device, open, with all its circles. */
export const programmeOn = async (device: TestTablet, changes: Partial<NewProgramme> = {}): Promise<OpenProgramme> =>
  device.open(must(await device.engine.createProgramme({ ...FIELDS, ...changes })))

/** The example, open. */
export const exampleOn = async (device: TestTablet): Promise<OpenProgramme> =>
  device.open(must(await device.engine.copyExample()))

/** A circle that is there. */
export const circleOf =
  (programme: OpenProgramme) =>
  (kind: keyof ProgrammeCircles): OpenCircle => {
    const open = programme.getCircles()[kind]
    if (!open) throw new Error(`no ${kind}`)
    return open
  }
