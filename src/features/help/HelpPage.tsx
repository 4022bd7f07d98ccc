import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { LinkButton } from '../../ui/form/Button.tsx'
import { Row } from '../../ui/layout/Layout.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { MentoringLimits } from '../MentoringLimits.tsx'
import { CapaciCase, GroupOrigin } from '../MethodNotes.tsx'
import styles from './help.module.css'

const STAGES = ['prepare', 'visits', 'plan', 'followUp'] as const
const KINDS = ['known', 'same', 'differs', 'light'] as const
const CIRCLES = ['me', 'talk', 'team', 'programme', 'group'] as const
const OFFLINE = ['works', 'waits', 'meets', 'before'] as const
const KEYS = ['palette', 'next', 'addAction', 'leave', 'undo', 'skip'] as const

/** The method in short, who sees what, working without a network, the keyboard. */
export default function HelpPage() {
  const { t } = useTexts()
  return (
    <Page
      title={t('help.page.title')}
      lead={t('help.page.lead')}
      width="text"
      breadcrumbs={[{ href: '/', label: t('help.crumbs.home') }]}
    >
      <Section title={t('help.method.title')} lead={t('help.method.lead')}>
        <ol className={styles.stages}>
          {STAGES.map((stage) => (
            <li key={stage}>
              <h3>{t(`help.method.${stage}.title`)}</h3>
              <p>{t(`help.method.${stage}.text`)}</p>
            </li>
          ))}
        </ol>
        <p className={styles.rule}>{t('help.method.rule')}</p>
      </Section>
      <Kinds />
      <Section title={t('essentials.limits.title')} lead={t('essentials.limits.lead')}>
        <MentoringLimits />
      </Section>
      <Section title={t('group.origin.section')} lead={t('group.origin.lead')}>
        <GroupOrigin />
        <CapaciCase />
      </Section>
      <Circles />
      <Section title={t('help.offline.title')} lead={t('help.offline.lead')}>
        <ul className={styles.points}>
          {OFFLINE.map((point) => (
            <li key={point}>{t(`help.offline.${point}`)}</li>
          ))}
        </ul>
        <Row>
          <LinkButton href="/install" icon="device">
            {t('help.offline.install')}
          </LinkButton>
          <LinkButton href="/protection" icon="lock">
            {t('help.offline.protection')}
          </LinkButton>
        </Row>
      </Section>
      <Keys />
    </Page>
  )
}

/** Mentoring is known between persons; what stays and what changes between cities (S8). */
function Kinds() {
  const { t } = useTexts()
  return (
    <Section title={t('help.kinds.title')} lead={t('help.kinds.lead')}>
      <ul className={styles.points}>
        {KINDS.map((point) => (
          <li key={point}>{t(`help.kinds.${point}`)}</li>
        ))}
      </ul>
      <div>
        <LinkButton href="/reference" icon="bridge">
          {t('help.kinds.examples')}
        </LinkButton>
      </div>
    </Section>
  )
}

function Circles() {
  const { t } = useTexts()
  return (
    <Section title={t('help.circles.title')} lead={t('help.circles.lead')}>
      <dl className={styles.circles}>
        {CIRCLES.map((circle) => (
          <div key={circle}>
            <dt>
              <CircleBadge circle={circle} label={t(`common.circles.${circle}.name`)} />
            </dt>
            <dd>{t(`help.circles.${circle}`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

function Keys() {
  const { t } = useTexts()
  return (
    <Section title={t('help.keys.title')} lead={t('help.keys.lead')}>
      <dl className={styles.keys}>
        {KEYS.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{t(`help.keys.${key}.keys`)}</kbd>
            </dt>
            <dd>{t(`help.keys.${key}.does`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
