import { useState } from 'react'
import { Button } from '../../ui/form/Button.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { formatMoment } from '../../ui/formats.ts'
import { Row } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { Placed } from './answerStore.ts'
import styles from './Beside.module.css'
import { type Spot, useForm } from './FormContext.ts'
import { NewText } from './NewText.tsx'
import { useHomeAccess } from './useHomeAccess.ts'

export type PartProps = {
  readonly spot: Spot
  readonly placed: Placed
  readonly isAdding: boolean
  readonly onClose: () => void
}

/** What several people say to one question, each shown, with their names or "name not shown" (S70, D5). */
export function Contributions({ spot, placed, isAdding, onClose }: PartProps) {
  const { t, language } = useTexts()
  const { nameOf, commands, place } = useForm()
  const { home, answer } = placed
  const isOpen = useHomeAccess(home) === 'open'
  const [hidesName, setHidesName] = useState(false)
  const add = (words: string) => {
    const { owner, field } = spot
    if (home && commands.contribute({ owner, field }, words, hidesName)) onClose()
  }
  return (
    <section className={styles.part} aria-label={t('formsUi.contribution.title')}>
      <h4 className={styles.title}>{t('formsUi.contribution.title')}</h4>
      <ul className={styles.list}>
        {answer.contributions.map(({ id, by, at, words, hidesName: isHidden }) => (
          <li key={id}>
            <p lang={words.language || undefined} dir="auto" className={styles.text}>
              {words.text}
            </p>
            <p className={styles.by}>
              <bdi>{isHidden ? t('formsUi.contribution.hidden') : nameOf(by)}</bdi>
              {', '}
              {formatMoment(at, language, Date.now())}
              {isOpen && by === place.me && home && (
                <Button kind="quiet" onClick={() => commands.remove(home, id)}>
                  {t('formsUi.contribution.takeBack')}
                </Button>
              )}
            </p>
          </li>
        ))}
      </ul>
      {isAdding && isOpen && (
        <NewText
          label={t('formsUi.contribution.label')}
          confirm={t('formsUi.contribution.add')}
          onAdd={add}
          onClose={onClose}
        >
          <Row>
            <Checkbox
              label={t('formsUi.contribution.hide')}
              help={t('formsUi.contribution.hideHelp')}
              isChecked={hidesName}
              onChange={setHidesName}
            />
          </Row>
        </NewText>
      )}
    </section>
  )
}
