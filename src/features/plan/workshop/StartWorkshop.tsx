import { useState } from 'react'
import { startWorkshop } from '../../../documents/workshop.ts'
import { EmptyState } from '../../../ui/data/EmptyState.tsx'
import { Dialog } from '../../../ui/feedback/Dialog.tsx'
import { Button, LinkButton } from '../../../ui/form/Button.tsx'
import { TextArea } from '../../../ui/form/TextArea.tsx'
import { TextInput } from '../../../ui/form/TextInput.tsx'
import { Stack } from '../../../ui/layout/Layout.tsx'
import { useTexts } from '../../../ui/Texts.tsx'
import { useGroups } from '../../useGroups.ts'
import { useReport } from '../../useReport.ts'
import { usePlan } from '../PlanContext.tsx'

/** What the workshop is called and what it goes through; the plan as it stands is kept first (S172). */
export function StartWorkshop({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts()
  const { circle, programme } = usePlan()
  const { support } = useGroups()
  const report = useReport('group')
  const [title, setTitle] = useState(() => t('workshop.start.name'))
  const [agenda, setAgenda] = useState(() => t('workshop.start.agenda'))
  const start = () => {
    if (!support) return
    const now = Date.now()
    const label = t('workshop.version.before')
    const when = new Date(now).toISOString().slice(0, 10)
    const input = { group: support.instance.id, title, agenda, when, label }
    if (report(startWorkshop(circle.doc, programme.author(), input)).ok) onClose()
  }
  return (
    <Dialog
      isOpen
      title={t('workshop.start.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.ui.cancel')}</Button>
          {support && (
            <Button kind="primary" isDisabled={title.trim() === ''} onClick={start}>
              {t('workshop.start.begin')}
            </Button>
          )}
        </>
      }
    >
      {support ? (
        <Stack>
          <p>{t('workshop.start.explain')}</p>
          <TextInput label={t('workshop.start.label')} value={title} onChange={setTitle} />
          <TextArea label={t('workshop.agenda')} rows={6} value={agenda} onChange={setAgenda} />
        </Stack>
      ) : (
        <EmptyState
          icon="people"
          title={t('workshop.start.noGroup')}
          action={
            <LinkButton href={`/p/${programme.id}/group`} icon="arrow">
              {t('workshop.start.toGroup')}
            </LinkButton>
          }
        >
          {t('workshop.start.noGroupText')}
        </EmptyState>
      )}
    </Dialog>
  )
}
