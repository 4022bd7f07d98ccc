import { useState } from 'react'
import type { InvitationLink } from '../../device/workspace/workspace.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useCommunity } from '../useCommunity.ts'
import { LinkPart } from './LinkPart.tsx'
import styles from './people.module.css'

/** What the link opens and what it does not, before it is shown (L2). */
export function InvitationPart({ invitation }: { readonly invitation: InvitationLink }) {
  const { t } = useTexts()
  const [isShown, setShown] = useState(false)
  const { role } = invitation
  const community = useCommunity()
  const city = invitation.city && community?.nameOf(invitation.city)
  return (
    <div className={styles.invitation}>
      <h3>{t(`people.roles.${role}.title`, { city })}</h3>
      <dl className={styles.reach}>
        <div>
          <dt>
            <Icon name="eye" /> {t('people.invite.sees')}
          </dt>
          <dd>{t(`people.roles.${role}.sees`)}</dd>
        </div>
        <div>
          <dt>
            <Icon name="lock" /> {t('people.invite.seesNot')}
          </dt>
          <dd>{t(`people.roles.${role}.seesNot`)}</dd>
        </div>
      </dl>
      {role === 'officer' && (
        <Banner tone="warning" title={t('people.officer.title')}>
          {t('people.officer.text')}
        </Banner>
      )}
      {role === 'cityOfficer' && (
        <Banner tone="warning" title={t('people.officer.cityTitle', { city })}>
          {t('people.officer.cityText')}
        </Banner>
      )}
      {isShown ? (
        <LinkPart invitation={invitation} />
      ) : (
        <div>
          <Button kind="primary" icon="link" onClick={() => setShown(true)}>
            {t('people.invite.show')}
          </Button>
        </div>
      )}
    </div>
  )
}
