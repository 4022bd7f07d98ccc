import type { InvitationLink } from '../../device/workspace/workspace.ts'
import type { PlanHeader, Programme, TeamFields } from '../../documents/programme.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useCircles, useItems } from '../workspace.ts'
import { InvitationCode } from './InvitationCode.tsx'
import styles from './people.module.css'
import { useInvitationName } from './useInvitationName.ts'

/** On paper alone: a card to hand over, in place of the page around it. */
export function PrintCard({ invitation }: { readonly invitation: InvitationLink }) {
  const { url } = invitation
  const { t } = useTexts()
  const { programme, group, team } = useCircles()
  const title = useItems<Programme>(programme, 'programme')?.[0]?.title
  const header = useItems<PlanHeader>(group, 'planHeader')?.[0]
  const organisation = useItems<TeamFields>(team, 'team')?.[0]?.organisation
  const name = useInvitationName(invitation)
  return (
    <div className={styles.card} aria-hidden="true">
      <p className={styles.cardApp}>{t('common.app.name')}</p>
      <p className={styles.cardTitle} dir="auto">
        {title ?? header?.title ?? organisation}
      </p>
      <p>{t('people.card.for', { name })}</p>
      <InvitationCode url={url} label={t('people.invite.code', { name })} />
      <ol>
        <li>{t('people.card.scan')}</li>
        <li>{t('people.card.name')}</li>
        <li>{t('people.card.before')}</li>
      </ol>
      <p className={styles.cardLink}>{url}</p>
      <p>{t('people.card.keep')}</p>
    </div>
  )
}
