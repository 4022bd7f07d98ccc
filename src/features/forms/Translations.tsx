import { useEffect, useRef, useState } from 'react'
import { recordEdit } from '../../documents/edits.ts'
import { translationText } from '../../documents/forms/keys.ts'
import { markTranslated, type Translation } from '../../documents/forms/translations.ts'
import { Button } from '../../ui/form/Button.tsx'
import { SuggestInput } from '../../ui/form/SuggestInput.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import { Row } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { OpenText } from '../../ui/text/OpenText.tsx'
import { wordsPort } from '../wordsPort.ts'
import styles from './Beside.module.css'
import type { PartProps } from './Contributions.tsx'
import { useForm } from './FormContext.ts'
import { languageName } from './languageName.ts'
import { useHomeAccess } from './useHomeAccess.ts'

const OFFERED = ['fr', 'en', 'nl', 'de', 'es', 'it', 'lv', 'ar', 'uk', 'tr'] as const

/** The words in other languages, beside the author's own, which stay the reference (S378). */
export function Translations({ spot, placed, isAdding, onClose }: PartProps) {
  const { t, language } = useTexts()
  const { answer } = placed
  const [added, setAdded] = useState<readonly string[]>([])
  const there = answer.translations.map((one) => one.language)
  const all = [...there, ...added.filter((code) => !there.includes(code))]
  const offered = OFFERED.filter((code) => !all.includes(code) && code !== answer.words.language)
  return (
    <section className={styles.part} aria-label={t('formsUi.translation.title')}>
      <h4 className={styles.title}>{t('formsUi.translation.title')}</h4>
      {all.map((code) => (
        <OneTranslation
          key={code}
          {...{ spot, placed, code }}
          translation={answer.translations.find((one) => one.language === code)}
          isNew={added.includes(code)}
        />
      ))}
      {isAdding && added.length === 0 && (
        <ChooseLanguage
          names={offered.map((code) => ({ code, name: languageName(code, language) }))}
          onChoose={(code) => setAdded([...added, code])}
          onClose={onClose}
        />
      )}
    </section>
  )
}

type OneProps = Pick<PartProps, 'spot' | 'placed'> & {
  readonly code: string
  readonly translation: Translation | undefined
  readonly isNew: boolean
}

function OneTranslation({ spot, placed, code, translation, isNew }: OneProps) {
  const { t, language } = useTexts()
  const { place, commands } = useForm()
  const { home } = placed
  const isOpen = useHomeAccess(home) === 'open'
  const circle = home && place.circles[home]
  const area = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isNew) area.current?.querySelector('textarea')?.focus()
  }, [isNew])
  const at = { owner: spot.owner, field: spot.field.id }
  const id = translationText(at.owner, at.field, code)
  const author = () => ({ ...place.author(), language: code })
  const mark = () => {
    if (circle) markTranslated(circle.doc, place.author(), at, code)
  }
  const record = () => {
    if (!circle) return
    recordEdit(circle.doc, author(), { text: id })
    mark()
  }
  const connect = () => {
    if (!circle) throw new Error('a text without a circle is not opened')
    return wordsPort(circle, id, author, () => void commands.prepare(spot))
  }
  return (
    <div ref={area} className={styles.translation}>
      <OpenText
        label={t('formsUi.translation.in', { language: languageName(code, language) })}
        text={translation?.text ?? ''}
        lang={code}
        isReadOnly={!isOpen}
        connect={connect}
        onPause={record}
        onLeave={record}
        look="line"
      />
      {translation?.isOutOfDate && (
        <p className={styles.outOfDate}>
          <Icon name="warning" size={1} />
          {t('formsUi.translation.outOfDate')}
          {isOpen && (
            <Button kind="quiet" icon="check" onClick={mark}>
              {t('formsUi.translation.stillRight')}
            </Button>
          )}
        </p>
      )}
    </div>
  )
}

type ChooseProps = {
  readonly names: readonly { readonly code: string; readonly name: string }[]
  readonly onChoose: (code: string) => void
  readonly onClose: () => void
}

function ChooseLanguage({ names, onChoose, onClose }: ChooseProps) {
  const { t } = useTexts()
  const [typed, setTyped] = useState('')
  const code = names.find(({ name }) => name.toLowerCase() === typed.trim().toLowerCase())?.code ?? typed.trim()
  return (
    <div className={styles.adding}>
      <SuggestInput
        label={t('formsUi.translation.language')}
        value={typed}
        onChange={setTyped}
        suggestions={names.map(({ name }) => name)}
      />
      <Row>
        <Button kind="primary" isDisabled={code === ''} onClick={() => onChoose(code)}>
          {t('formsUi.translation.begin')}
        </Button>
        <Button onClick={onClose}>{t('common.ui.cancel')}</Button>
      </Row>
    </div>
  )
}
