import { type FormEvent, useState } from 'react'
import type { JoinError, Joined } from '../../device/workspace/workspace.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { Row } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useWorkspace } from '../workspace.ts'
import { JoinProblem } from './JoinProblem.tsx'
import styles from './programmes.module.css'

export type JoinFormProps = {
  /** The link that brought somebody here; empty if it is to be pasted. */
  readonly opened: string
  readonly onJoined: (joined: Joined) => void
}

export function JoinForm({ opened, onJoined }: JoinFormProps) {
  const { t } = useTexts()
  const workspace = useWorkspace()
  const [link, setLink] = useState(opened)
  const [isOpened, setOpened] = useState(opened !== '')
  const [problem, setProblem] = useState<JoinError | null>(null)
  const [isJoining, setJoining] = useState(false)
  const join = async (event: FormEvent) => {
    event.preventDefault()
    if (isJoining) return
    setJoining(true)
    setProblem(null)
    const engine = await workspace.engine()
    const joined = await engine.join(link)
    setJoining(false)
    if (joined.ok) onJoined(joined.value)
    else setProblem(joined.error)
  }
  const paste = () => {
    setOpened(false)
    setLink('')
    setProblem(null)
  }
  const button = (
    <Button type="submit" kind="primary" isBusy={isJoining}>
      {t('programmes.join.action')}
    </Button>
  )
  return (
    <>
      <form className={styles.form} onSubmit={(event) => void join(event)} noValidate>
        {isOpened ? (
          <Banner
            title={t('programmes.join.opened')}
            actions={
              <>
                {button}
                <Button kind="quiet" onClick={paste}>
                  {t('programmes.join.other')}
                </Button>
              </>
            }
          >
            {t('programmes.join.openedText')}
          </Banner>
        ) : (
          <TextArea
            label={t('programmes.join.label')}
            help={t('programmes.join.help')}
            value={link}
            rows={3}
            onChange={(typed) => {
              setLink(typed)
              setProblem(null)
            }}
          />
        )}
        {problem && <JoinProblem problem={problem} />}
        <Row align="end">
          <span role="status">{isJoining && t('programmes.join.opening')}</span>
          {!isOpened && button}
        </Row>
      </form>
      <Expectations />
    </>
  )
}

function Expectations() {
  const { t } = useTexts()
  return (
    <Section title={t('programmes.expect.title')}>
      <ul className={styles.points}>
        {(['see', 'seen', 'home', 'ios'] as const).map((point) => (
          <li key={point}>{t(`programmes.expect.${point}`)}</li>
        ))}
      </ul>
    </Section>
  )
}
