import { useSyncExternalStore } from 'react'
import type { OpenCircle, OpenProgramme } from '../../device/workspace/workspace.ts'
import { readForms } from '../../documents/forms/instances.ts'
import { sharedCircle } from '../../method/forms/sharing.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { LinkButton } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { accessTo } from '../useAccess.ts'
import { useDocument } from '../useDocument.ts'
import { useFormSheets } from '../useFormSheet.ts'
import { useProgramme } from '../workspace.ts'
import { Readers } from './Readers.tsx'
import { ShareForm } from './ShareForm.tsx'

type ShareIntoProps = { readonly team: OpenCircle; readonly programme: OpenProgramme; readonly title: string }

/** The forms of the dossier, as far as they have answers, over against one programme. */
export function ShareInto({ team, programme, title }: ShareIntoProps) {
  const { t } = useTexts()
  const { id } = useProgramme()
  const circles = useSyncExternalStore(programme.subscribe, programme.getCircles)
  const instances = useDocument(team, readForms)
  const sheets = useFormSheets([...new Set(instances.map(({ form }) => form))])
  if (!circles.programme)
    return (
      <EmptyState icon="clock" title={t('dossiers.share.notHere')}>
        {t('dossiers.share.notHereText')}
      </EmptyState>
    )
  if (instances.length === 0)
    return (
      <EmptyState
        icon="pen"
        title={t('dossiers.share.nothing')}
        action={<LinkButton href={`/d/${id}`}>{t('dossiers.share.toForms')}</LinkButton>}
      >
        {t('dossiers.share.nothingText')}
      </EmptyState>
    )
  return (
    <>
      <Readers circle={circles.programme} title={title} />
      {instances.map((instance) => {
        const sheet = sheets?.get(instance.form)
        const target = sheet && (circles[sharedCircle(sheet.form) as 'programme' | 'group'] ?? circles.programme)
        if (!sheet || !target) return null
        const isClosed = accessTo(target) !== 'open'
        return (
          <ShareForm
            key={instance.id}
            {...{ sheet, instance, target, team, programmeId: programme.id, title, isClosed }}
          />
        )
      })}
    </>
  )
}
