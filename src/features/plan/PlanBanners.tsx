import { useCallback } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { isDraft as hasNoKey } from '../../documents/decisionKeys.ts'
import type { Programme } from '../../documents/programme.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { formatList } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import type { Access } from '../useAccess.ts'
import type { Community } from '../useCommunity.ts'
import { useDocument } from '../useDocument.ts'
import { useCircles, useItems } from '../workspace.ts'
import { usePlan } from './PlanContext.tsx'

const hasKey = (doc: OpenCircle['doc']) => !hasNoKey(doc)

export function PlanBanners({ access, group }: { readonly access: Access; readonly group: OpenCircle }) {
  const { t } = useTexts()
  const { rights, community } = usePlan()
  return (
    <>
      {access === 'newerSchema' && <Banner tone="warning">{t('plan.errors.newerSchema')}</Banner>}
      {access === 'readOnly' && <Banner>{t('plan.banner.readOnly')}</Banner>}
      {community ? <UndecidedCities {...{ group, community }} /> : <DraftBanner group={group} />}
      {access === 'open' && !rights.write && <Banner>{t('plan.banner.mentor')}</Banner>}
    </>
  )
}

function DraftBanner({ group }: { readonly group: OpenCircle }) {
  const { t } = useTexts()
  const { programme } = useCircles()
  const fields = useItems<Programme>(programme, 'programme')?.[0]
  const hasOwnKey = useDocument(group, hasKey)
  const isDraft = fields ? fields.isDraft && !hasOwnKey : !hasOwnKey
  return isDraft && <Banner title={t('plan.banner.draftTitle')}>{t('plan.banner.draft')}</Banner>
}

type UndecidedProps = { readonly group: OpenCircle; readonly community: Community }

/** Each city decides once an officer of its own has joined (D6, S266). */
function UndecidedCities({ group, community: { cities, nameOf } }: UndecidedProps) {
  const { t, language } = useTexts()
  const read = useCallback(
    (doc: OpenCircle['doc']) => cities.flatMap(({ id }) => (hasNoKey(doc, id) ? [id] : [])).join(),
    [cities],
  )
  const waiting = useDocument(group, read)
  if (waiting === '') return null
  const names = formatList(waiting.split(',').map(nameOf), language)
  return <Banner title={t('plan.city.undecidedTitle')}>{t('plan.city.undecided', { names })}</Banner>
}
