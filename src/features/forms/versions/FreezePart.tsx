import { useState } from 'react'
import { freezeVersion } from '../../../documents/forms/versions.ts'
import { newId, type VersionId } from '../../../documents/ids.ts'
import { findRow } from '../../../documents/layout.ts'
import { CIRCLES } from '../../../method/circles.ts'
import { useToast } from '../../../ui/feedback/Toast.tsx'
import { Button } from '../../../ui/form/Button.tsx'
import { ChoiceChips } from '../../../ui/form/ChoiceChips.tsx'
import { TextInput } from '../../../ui/form/TextInput.tsx'
import { Stack } from '../../../ui/layout/Layout.tsx'
import { useTexts } from '../../../ui/Texts.tsx'
import { accessTo } from '../../useAccess.ts'
import { useReport } from '../../useReport.ts'
import { useForm } from '../FormContext.ts'
import { versionLabel } from './versionLabel.ts'

/** Keeps the form as it stands under a name, in each circle that holds a part of it. */
export function FreezePart() {
  const { t } = useTexts()
  const { form, texts, place, instance } = useForm()
  const report = useReport('formsUi')
  const show = useToast()
  const [name, setName] = useState<string | null>(null)
  const [own, setOwn] = useState('')
  const label = own.trim() || (name ?? '')
  const keep = () => {
    const id = newId<VersionId>()
    for (const kind of CIRCLES) {
      const circle = place.circles[kind]
      if (!circle || accessTo(circle) !== 'open' || !findRow(circle.doc, 'forms', instance.id)) continue
      if (!report(freezeVersion(circle.doc, place.author(), { form, instance: instance.id, label, id })).ok) return
      circle.session.flush()
    }
    setName(null)
    setOwn('')
    show({ text: t('formsUi.versions.made') })
  }
  const offered = form.versions ?? []
  return (
    <Stack gap="small">
      <p>{t('formsUi.versions.explain')}</p>
      {offered.length > 0 && (
        <ChoiceChips
          legend={t('formsUi.versions.name')}
          options={offered.map((value) => ({ value, label: versionLabel({ label: value }, form, texts) }))}
          value={own.trim() === '' ? name : null}
          onChange={(value) => {
            setName(value)
            setOwn('')
          }}
          isClearable
        />
      )}
      <TextInput label={t('formsUi.versions.own')} value={own} onChange={setOwn} maxLength={120} />
      <div>
        <Button kind="primary" icon="check" isDisabled={label === ''} onClick={keep}>
          {t('formsUi.versions.keep')}
        </Button>
      </div>
    </Stack>
  )
}
