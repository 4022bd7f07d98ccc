import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { readDecisionKeys } from '../../documents/decisionKeys.ts'
import { readMember } from '../../documents/members.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { formatDate } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'

/** [D6] Every device pins the first decision key that it sees; another one in force is shown to everybody. */
export function KeyNotice({ circle }: { readonly circle: OpenCircle }) {
  const { t, language } = useTexts()
  const { current, all } = readDecisionKeys(circle.doc)
  const change = all.find(({ key }) => key === current)
  const name = change && (readMember(circle.doc, change.by)?.name ?? t('overview.key.unknown'))
  return (
    <Banner tone="warning" title={t('overview.key.title')}>
      {change && <p>{t('overview.key.who', { name, when: formatDate(change.at, language) })}</p>}
      <p>{t('overview.key.text')}</p>
    </Banner>
  )
}
