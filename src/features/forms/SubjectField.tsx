import { setSubject } from '../../documents/forms/instances.ts'
import { findRow } from '../../documents/layout.ts'
import { CIRCLES } from '../../method/circles.ts'
import { catalogEntry } from '../../method/forms/catalog.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { PlainField } from '../PlainField.tsx'
import { useReport } from '../useReport.ts'
import { useForm } from './FormContext.ts'

/** What a form is about, where there may be several of its kind. Whoever reads any of its answers reads this. */
export function SubjectField() {
  const { t } = useTexts()
  const { form, instance, place } = useForm()
  const report = useReport('formsUi')
  if (!catalogEntry(form.id).many) return null
  const keep = (subject: string) => {
    for (const kind of CIRCLES) {
      const circle = place.circles[kind]
      if (circle && findRow(circle.doc, 'forms', instance.id))
        report(setSubject(circle.doc, place.author(), instance.id, subject.trim()))
    }
  }
  return (
    <PlainField
      label={t('formsUi.page.subject')}
      help={t('formsUi.page.subjectHelp')}
      value={instance.subject}
      onCommit={keep}
    />
  )
}
