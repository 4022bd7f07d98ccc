import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { readDecisionKeys } from '../../documents/decisionKeys.ts'
import type { Programme } from '../../documents/programme.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { Access } from '../useAccess.ts'
import { useDocument } from '../useDocument.ts'
import { useCircles, useItems } from '../workspace.ts'
import { usePlan } from './PlanContext.tsx'

const hasKey = (doc: OpenCircle['doc']) => readDecisionKeys(doc).current !== null

export function PlanBanners({ access, group }: { readonly access: Access; readonly group: OpenCircle }) {
  const { t } = useTexts()
  const { rights } = usePlan()
  const { programme } = useCircles()
  const fields = useItems<Programme>(programme, 'programme')?.[0]
  const hasOwnKey = useDocument(group, hasKey)
  const isDraft = fields ? fields.isDraft && !hasOwnKey : !hasOwnKey
  return (
    <>
      {access === 'newerSchema' && <Banner tone="warning">{t('plan.errors.newerSchema')}</Banner>}
      {access === 'readOnly' && <Banner>{t('plan.banner.readOnly')}</Banner>}
      {isDraft && <Banner title={t('plan.banner.draftTitle')}>{t('plan.banner.draft')}</Banner>}
      {access === 'open' && !rights.write && <Banner>{t('plan.banner.mentor')}</Banner>}
    </>
  )
}
