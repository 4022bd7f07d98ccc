import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { readDecisionKeys } from '../../documents/decisionKeys.ts'
import type { CityId } from '../../documents/ids.ts'
import { readMember } from '../../documents/members.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { formatDate } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useCommunity } from '../useCommunity.ts'

export type KeyNoticeProps = {
  readonly circle: OpenCircle
  /** Of several equal cities, whose key it is (S266). */
  readonly city: CityId | undefined
}

/** [D6] Every device pins the first decision key that it sees; another one in force is shown to everybody. */
export function KeyNotice({ circle, city }: KeyNoticeProps) {
  const { t, language } = useTexts()
  const community = useCommunity()
  const { current, all } = readDecisionKeys(circle.doc, city)
  const change = all.find(({ key }) => key === current)
  const name = change && (readMember(circle.doc, change.by)?.name ?? t('overview.key.unknown'))
  const title = city ? t('overview.key.cityTitle', { city: community?.nameOf(city) ?? '' }) : t('overview.key.title')
  return (
    <Banner tone="warning" title={title}>
      {change && <p>{t('overview.key.who', { name, when: formatDate(change.at, language) })}</p>}
      <p>{t('overview.key.text')}</p>
    </Banner>
  )
}
