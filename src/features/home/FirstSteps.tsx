import type { ReactNode } from 'react'
import { Button, LinkButton } from '../../ui/form/Button.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import type { IconName } from '../../ui/icons/paths.ts'
import { useTexts } from '../../ui/Texts.tsx'
import type { Example } from '../useExample.ts'
import styles from './FirstSteps.module.css'

/** The three ways to begin: join, make a new programme, try the example. */
export function FirstSteps({ example }: { readonly example: Example }) {
  const { t } = useTexts()
  return (
    <ul className={styles.steps}>
      <Step icon="link" title={t('home.join.title')} text={t('home.join.text')}>
        <LinkButton href="/join" icon="link">
          {t('home.actions.join')}
        </LinkButton>
      </Step>
      <Step icon="bridge" title={t('home.new.title')} text={t('home.new.text')}>
        <LinkButton href="/new" icon="plus" kind="primary">
          {t('home.actions.new')}
        </LinkButton>
      </Step>
      <Step icon="star" title={t('home.tryExample.title')} text={t('home.tryExample.text')}>
        <ExampleButton example={example} />
      </Step>
    </ul>
  )
}

export type ExampleButtonProps = { readonly example: Example; readonly isWide?: boolean }

export function ExampleButton({ example, isWide = false }: ExampleButtonProps) {
  const { t } = useTexts()
  return (
    <>
      <Button icon="star" isBusy={example.isCopying} onClick={example.copy} isWide={isWide}>
        {t('home.actions.example')}
      </Button>
      <span role="status" className={styles.progress}>
        {example.isCopying && t('home.tryExample.copying')}
      </span>
    </>
  )
}

type StepProps = {
  readonly icon: IconName
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}

function Step({ icon, title, text, children }: StepProps) {
  return (
    <li className={styles.step}>
      <span className={styles.icon}>
        <Icon name={icon} size={1.75} />
      </span>
      <div className={styles.words}>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.text}>{text}</p>
      </div>
      <div className={styles.action}>{children}</div>
    </li>
  )
}
