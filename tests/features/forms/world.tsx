import userEvent from '@testing-library/user-event'
import { Route } from 'wouter'
import type { OpenProgramme } from '../../../src/device/workspace/workspace.ts'
import { startForm } from '../../../src/documents/forms/instances.ts'
import type { FormInstanceId } from '../../../src/documents/ids.ts'
import FormPage from '../../../src/features/forms/FormPage.tsx'
import PreparePage from '../../../src/features/forms/PreparePage.tsx'
import type { CircleKind } from '../../../src/method/circles.ts'
import type { FormId } from '../../../src/method/forms/types.ts'
import type { Side } from '../../../src/method/sides.ts'
import type { Language } from '../../../src/ui/formats.ts'
import { circleOf, programmeOn } from '../programme.ts'
import { type TestTablet, tablet } from '../tablet.tsx'

export type World = {
  readonly device: TestTablet
  readonly programme: OpenProgramme
  readonly user: ReturnType<typeof userEvent.setup>
  circle(kind: Exclude<CircleKind, 'talk'>): NonNullable<ReturnType<OpenProgramme['getCircles']>['team']>
  begin(form: FormId, kind: Exclude<CircleKind, 'talk'>, subject?: string): FormInstanceId
  showForm(instance: FormInstanceId): void
  showList(): { history: string[] }
}

/** A programme on one device, with its forms. */
export async function world(options: { sides?: readonly Side[]; language?: Language } = {}): Promise<World> {
  const device = await tablet({
    sides: options.sides ?? ['menteeCity'],
    ...(options.language && { language: options.language }),
  })
  const programme = await programmeOn(device)
  const circle = circleOf(programme)
  return {
    device,
    programme,
    circle,
    user: userEvent.setup(),
    begin: (form, kind, subject = '') => {
      const begun = startForm(circle(kind).doc, programme.author(), { form, subject })
      if (!begun.ok) throw new Error(begun.error.type)
      return begun.value
    },
    showForm: (instance) => {
      device.show(<Route path="/p/:programmeId/prepare/:instanceId" component={FormPage} />, {
        path: `/p/${programme.id}/prepare/${instance}`,
        programme,
      })
    },
    showList: () => device.show(<PreparePage />, { path: `/p/${programme.id}/prepare`, programme }),
  }
}
