import type { MemberId } from '../../../src/documents/ids.ts'
import { addPlanRow } from '../../../src/documents/plan.ts'
import { readKind } from '../../../src/documents/schema.ts'
import { parseLink } from '../../../src/seal/link.ts'
import { openSealedDevice } from './liveDevices.ts'
import { until } from './waiting.ts'

/** Another device of the programme writes `count` actions into its plan. `link`: an invitation of the support group. */
export const seedPlan = async (hubUrl: string, link: string, count: number): Promise<void> => {
  const invited = parseLink(link)
  if (!invited.ok) throw new Error(`the invitation cannot be read: ${invited.error.type}`)
  const device = openSealedDevice(invited.value.circle, hubUrl)
  try {
    await until(() => readKind(device.doc) === 'group', 'the plan has arrived at the other device')
    for (let row = 0; row < count; row++) addAction(device.doc, row)
    await until(device.isOnHub, 'the actions are on the hub')
  } finally {
    await device.close()
  }
}

const WRITER = {
  member: crypto.randomUUID() as MemberId,
  language: 'en',
  sides: ['menteeCity'] as const,
  now: Date.now(),
}

/** About as many words as people write into such a row. */
const addAction = (doc: Parameters<typeof addPlanRow>[0], row: number) => {
  const added = addPlanRow(doc, WRITER, {
    cells: {
      what: `Open the language café on market days, step ${row + 1}`,
      results: 'Forty people a week speak the language of the city with a neighbour',
      timetable: 'spring, after the budget vote',
      leader: 'The library and the volunteers of the association',
      resources: 'A room, two half days, tea',
      success: 'People come back with a friend',
    },
  })
  if (!added.ok) throw new Error(`action ${row + 1} was refused: ${added.error.type}`)
}
