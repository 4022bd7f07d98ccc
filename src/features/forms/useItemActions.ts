import { CONNECTED, isDraftable } from '../../method/forms/feeding.ts'
import type { MenuItem } from '../../ui/feedback/Menu.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useMayWrite } from '../useMayWrite.ts'
import { type Spot, useForm } from './FormContext.ts'

/** What can be made of an item of the needs analysis: a draft action (S139), links of an obstacle (S75). */
export function useItemActions(spot: Spot): readonly MenuItem[] {
  const { t } = useTexts()
  const { ask, place } = useForm()
  const mayDraft = useMayWrite(place.circles.group)
  const mayConnect = useMayWrite(spot.parent && place.circles[spot.parent])
  const { id } = spot.field
  return [
    ...(isDraftable(id) && mayDraft
      ? [
          {
            id: 'draft',
            label: t('formsUi.toPlan.open'),
            icon: 'plan' as const,
            onChoose: () => ask({ type: 'draft', spot }),
          },
        ]
      : []),
    ...(id === CONNECTED && mayConnect
      ? [
          {
            id: 'connect',
            label: t('formsUi.connect.open'),
            icon: 'link' as const,
            onChoose: () => ask({ type: 'connect', spot }),
          },
        ]
      : []),
  ]
}
