import { Button, LinkButton } from '../../ui/form/Button.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import { VisuallyHidden } from '../../ui/layout/VisuallyHidden.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useWorkspace } from '../workspace.ts'
import styles from './install.module.css'
import { READY_PARTS, type ReadyPart } from './readiness.ts'
import { type Readiness, useReadiness } from './useReadiness.ts'

/** "Ready without a network: yes", or what is missing and how to mend it. */
export function ReadyCheck() {
  const { t } = useTexts()
  const { missing, check } = useReadiness()
  return (
    <div className={styles.ready} data-ready={missing ? missing.length === 0 : 'checking'}>
      <Verdict missing={missing} />
      <ul className={styles.checks}>
        {READY_PARTS.map((part) => (
          <Check key={part} part={part} isMissing={missing?.includes(part) ?? null} onMended={check} />
        ))}
      </ul>
      <div>
        <Button icon="redo" onClick={check}>
          {t('install.ready.again')}
        </Button>
      </div>
    </div>
  )
}

function Verdict({ missing }: Pick<Readiness, 'missing'>) {
  const { t } = useTexts()
  const isReady = missing?.length === 0
  return (
    <p role="status" className={styles.verdict}>
      <Icon name={missing ? iconOf(!isReady) : 'clock'} size={1.5} />
      {!missing && t('install.ready.checking')}
      {missing && (isReady ? t('install.ready.yes') : t('install.ready.missing', { count: missing.length }))}
    </p>
  )
}

const iconOf = (isMissing: boolean) => (isMissing ? 'warning' : 'check')

/** `isMissing`: null while it is being looked for. */
type CheckProps = { readonly part: ReadyPart; readonly isMissing: boolean | null; readonly onMended: () => void }

function Check({ part, isMissing, onMended }: CheckProps) {
  const { t } = useTexts()
  return (
    <li className={styles.check} data-missing={isMissing ?? 'checking'}>
      <Icon name={isMissing === null ? 'clock' : iconOf(isMissing)} />
      <div>
        <p>
          {t(`install.ready.${part}.title`)}
          {isMissing !== null && (
            <VisuallyHidden>: {t(isMissing ? 'install.ready.isMissing' : 'install.ready.isReady')}</VisuallyHidden>
          )}
        </p>
        {isMissing && <p className={styles.mend}>{t(`install.ready.${part}.missing`)}</p>}
        {isMissing && part === 'storage' && <AskStorage onAsked={onMended} />}
        {isMissing && part === 'profile' && <LinkButton href="/welcome">{t('install.ready.profile.add')}</LinkButton>}
      </div>
    </li>
  )
}

/** Some browsers answer by themselves, others ask the person. */
function AskStorage({ onAsked }: { readonly onAsked: () => void }) {
  const { t } = useTexts()
  const { storage } = useWorkspace()
  if (!navigator.storage?.persist) return null
  const ask = async () => {
    await navigator.storage.persist().catch(() => false)
    await storage.refresh()
    onAsked()
  }
  return (
    <Button icon="lock" onClick={() => void ask()}>
      {t('install.ready.storage.ask')}
    </Button>
  )
}
