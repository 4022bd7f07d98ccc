import userEvent from '@testing-library/user-event'
import { Route } from 'wouter'
import type { OpenProgramme, ProgrammeCircles } from '../../../src/device/workspace/workspace.ts'
import { readForms } from '../../../src/documents/forms/instances.ts'
import { readGroup, type SupportGroup } from '../../../src/documents/group.ts'
import { addMember, beginGroup, type GroupPlace, type NewMember } from '../../../src/documents/groupMembers.ts'
import GroupPage from '../../../src/features/group/GroupPage.tsx'
import { supportNetwork } from '../../../src/method/forms/data/supportNetwork.ts'
import type { GroupKind } from '../../../src/method/group.ts'
import type { Side } from '../../../src/method/sides.ts'
import { must } from '../../documents/world.ts'
import { circleOf, programmeOn } from '../programme.ts'
import { type TestTablet, tablet } from '../tablet.tsx'

// The read model follows the document within a moment, on a machine that has other work too.

export type Reach = 'all' | 'group'

export type GroupWorld = {
  readonly device: TestTablet
  readonly programme: OpenProgramme
  readonly user: ReturnType<typeof userEvent.setup>
  readonly base: string
  circle(kind: 'team' | 'programme' | 'group'): NonNullable<ProgrammeCircles['team']>
  place(kind?: GroupKind): GroupPlace
  read(kind?: GroupKind): SupportGroup
  begin(kind?: GroupKind): void
  member(input: NewMember, kind?: GroupKind): void
  /** As somebody who holds all circles, or only the group's; perhaps of another side than the one who made it. */
  show(part?: string, as?: { readonly reach?: Reach; readonly sides?: readonly Side[] }): { history: string[] }
}

/** A programme on one device, shown as its group's pages to whoever. */
export async function groupWorld(sides: readonly Side[] = ['menteeCity']): Promise<GroupWorld> {
  const device = await tablet({ name: 'Ana', sides })
  const programme = await programmeOn(device)
  const circle = circleOf(programme)
  const docs = { team: circle('team').doc, programme: circle('programme').doc, group: circle('group').doc }
  const groups = () =>
    readForms(docs.group).flatMap(({ id, form }) =>
      form === 'supportNetwork' ? (readGroup(docs, supportNetwork, id) ?? []) : [],
    )
  const read = (kind: GroupKind = 'support') => {
    const found = groups().find((group) => group.kind === kind)
    if (!found) throw new Error(`no ${kind} group`)
    return found
  }
  const place = (kind?: GroupKind): GroupPlace => ({ docs, form: supportNetwork, instance: read(kind).instance })
  const base = `/p/${programme.id}/group`
  return {
    ...{ device, programme, circle, place, read, base, user: userEvent.setup() },
    begin: (kind = 'support') => void must(beginGroup(docs, programme.author(), supportNetwork, kind)),
    member: (input, kind) => void must(addMember(place(kind), programme.author(), input)),
    show: (part = '', { reach = 'all', sides: seenAs } = {}) =>
      device.show(<Route path="/p/:programmeId/group/:part?" component={GroupPage} />, {
        path: part === '' ? base : `${base}/${part}`,
        programme: seen(programme, reach, seenAs),
      }),
  }
}

/** The programme as a device of other sides, or one that holds the group's circle alone, has it. */
export function seen(programme: OpenProgramme, reach: Reach, sides?: readonly Side[]): OpenProgramme {
  const held = programme.getCircles()
  const circles = reach === 'all' ? held : { ...held, team: null, programme: null }
  return {
    ...programme,
    getCircles: () => circles,
    ...(sides && { sides: () => sides, author: () => ({ ...programme.author(), sides }) }),
  }
}
