import { useState } from 'react'
import { saveVersion } from '../../documents/versions.ts'
import { VERSION_NAMES, type VersionName } from '../../method/plan.ts'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import { usePlan } from './PlanContext.tsx'

/** Keeps the plan as it stands under a name (S249, D9): the header takes its name and date. */
export function KeepVersionDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts()
  const { circle, programme } = usePlan()
  const report = useReport('plan')
  const show = useToast()
  const [name, setName] = useState<VersionName | null>(null)
  const [own, setOwn] = useState('')
  const keep = () => {
    if (!report(saveVersion(circle.doc, programme.author(), own.trim() || (name ?? ''))).ok) return
    show({ text: t('plan.version.kept') })
    onClose()
  }
  return (
    <Dialog
      isOpen
      title={t('plan.version.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.ui.cancel')}</Button>
          <Button kind="primary" isDisabled={!name && own.trim() === ''} onClick={keep}>
            {t('plan.version.keep')}
          </Button>
        </>
      }
    >
      <p>{t('plan.version.explain')}</p>
      <ChoiceChips
        legend={t('plan.version.name')}
        options={VERSION_NAMES.map((value) => ({ value, label: t(`method.versionName.${value}`) }))}
        value={own.trim() === '' ? name : null}
        onChange={(value) => {
          setName(value)
          setOwn('')
        }}
        isClearable
      />
      <TextInput label={t('plan.version.own')} isOptional value={own} onChange={setOwn} maxLength={120} />
    </Dialog>
  )
}
