import { restoreFormVersion } from '../../../documents/forms/versions.ts'
import { useToast } from '../../../ui/feedback/Toast.tsx'
import { useTexts } from '../../../ui/Texts.tsx'
import { accessTo } from '../../useAccess.ts'
import { useReport } from '../../useReport.ts'
import { useForm } from '../FormContext.ts'
import type { WholeVersion } from './gather.ts'

/** Brings a version back as new edits, in every circle that holds a part of it. */
export function useRestore(): (version: WholeVersion) => boolean {
  const { t } = useTexts()
  const { form, place } = useForm()
  const report = useReport('formsUi')
  const show = useToast()
  return ({ id, circles }) => {
    for (const kind of circles) {
      const circle = place.circles[kind]
      if (!circle || accessTo(circle) !== 'open') continue
      if (!report(restoreFormVersion(circle.doc, place.author(), form, id)).ok) return false
      circle.session.flush()
    }
    show({ text: t('formsUi.versions.restored') })
    return true
  }
}
