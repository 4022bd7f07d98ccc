import { useState } from 'react'
import { addCheck } from '../../documents/checks.ts'
import type { Visit } from '../../documents/readVisits.ts'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { Muted } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { FormPlace } from '../formPlace.ts'
import type { Actor } from '../useActors.ts'
import { useReport } from '../useReport.ts'
import { useItems } from '../workspace.ts'

type MeetProps = { readonly place: FormPlace; readonly actor: Actor; readonly onClose: () => void }

/** Puts an actor among those to meet during a visit. */
export function MeetDialog({ place, actor, onClose }: MeetProps) {
  const { t } = useTexts()
  const report = useReport('visits')
  const show = useToast()
  const circle = place.circles.programme
  const visits = useItems<Omit<Visit, 'sessions' | 'checks'>>(circle, 'visits') ?? []
  const [chosen, choose] = useState<string>('')
  const visit = visits.find(({ id }) => id === chosen)
  const add = () => {
    if (!circle || !visit) return
    if (!report(addCheck(circle.doc, place.author(), visit.id, 'mustMeet', actor.name)).ok) return
    onClose()
    show({ text: t('teams.meet.added', { name: actor.name }) })
  }
  return (
    <FormDialog
      title={t('teams.actor.toVisit')}
      action={t('common.actions.add')}
      isReady={visit !== undefined}
      onSubmit={add}
      onClose={onClose}
    >
      {visits.length === 0 ? (
        <Muted>{t('teams.meet.none')}</Muted>
      ) : (
        <Select
          label={t('teams.meet.visit')}
          placeholder={t('teams.meet.choose')}
          options={visits.map(({ id, title, template }) => ({
            value: id as string,
            label: title.text || t(`method.visit.${template ?? 'visit1'}.title`),
          }))}
          value={chosen}
          onChange={choose}
        />
      )}
    </FormDialog>
  )
}
